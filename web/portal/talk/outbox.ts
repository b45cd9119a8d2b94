import type { FileView } from '#application/files/view.ts'
import { lifetimes } from '#domain/lifetimes.ts'
import { isUncertain, type Problem, problemOf } from '../../ui/api/problem.ts'
import { isShapedLike } from '../../ui/form/same-shape.ts'
import type { Kept } from '../../ui/kept/kept.ts'

/** A message that was sent off and is not in the conversation yet. */
export type Pending = {
  /** Its idempotency key: however often it is tried, from whichever tab, it is one message. */
  key: string
  body: string
  files: readonly FileView[]
  at: string
  /** `waiting`: no answer came, it is tried again; `refused`: it will not go as it is. */
  state: 'sending' | 'waiting' | 'refused'
  problem: Problem | null
  /** The message that it has become. */
  id: string | null
}

export type Outbox = {
  pending: () => readonly Pending[]
  watch: (watcher: () => void) => () => void
  post: (body: string, files: readonly FileView[]) => void
  /** Tries what waits, now. */
  retry: (key?: string) => void
  drop: (key: string) => void
  /** Forgets those that the conversation holds. */
  settle: (messageIds: ReadonlySet<string>) => void
}

type Post = (message: Pending) => Promise<{ id: string }>
type Options = {
  kept: Kept
  name: string
  send: Post
  newKey: () => string
  onSent?: () => void
}

const soonest = 4_000
const latest = 60_000
const sample: Pending = { key: '', body: '', files: [], at: '', state: 'sending', problem: null, id: null }

/**
 * Messages on their way, in the order in which they were written, kept until the conversation shows them: a lost network, a reload, an ended
 * session or a closed tab lose none, and none is sent twice. What got no answer is tried again under the same key.
 */
export function createOutbox({ kept, name, send, newKey, onSent = () => undefined }: Options): Outbox {
  const watchers = new Set<() => void>()
  let all = restore(kept, name)
  const own = new Set(all.map(({ key }) => key))
  let running = false
  let wait = soonest
  let timer: ReturnType<typeof setTimeout> | undefined

  const change = (to: readonly Pending[]): void => {
    all = to
    for (const { key } of to) own.add(key)
    // What another tab wrote meanwhile stays as that tab left it.
    const together = [...restore(kept, name).filter(({ key }) => !own.has(key)), ...all]
    if (together.length === 0) kept.drop(name)
    else kept.put(name, together)
    for (const watcher of watchers) watcher()
  }
  const put = (key: string, part: Partial<Pending>): void => change(all.map((one) => (one.key === key ? { ...one, ...part } : one)))

  async function run(): Promise<void> {
    clearTimeout(timer)
    if (running) return
    running = true
    try {
      for (let next = first(all); next; next = first(all)) if (!(await tried(next))) return
    } finally {
      running = false
    }
  }

  /** Whether the next one may go. */
  async function tried(message: Pending): Promise<boolean> {
    put(message.key, { state: 'sending', problem: null })
    try {
      const { id } = await send(message)
      put(message.key, { id })
      wait = soonest
      onSent()
      return true
    } catch (error) {
      const problem = problemOf(error, navigator.onLine)
      if (!mayHeal(problem)) {
        put(message.key, { state: 'refused', problem })
        return true
      }
      put(message.key, { state: 'waiting', problem })
      timer = setTimeout(() => void run(), wait)
      wait = Math.min(latest, wait * 2)
      return false
    }
  }

  return {
    pending: () => all,
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    post(body, files) {
      change([...all, { ...sample, key: newKey(), body, files, at: new Date().toISOString() }])
      void run()
    },
    retry(key) {
      if (key !== undefined) put(key, { state: 'waiting' })
      void run()
    },
    drop: (key) => change(all.filter((one) => one.key !== key)),
    settle(messageIds) {
      if (all.some(({ id }) => id !== null && messageIds.has(id))) change(all.filter(({ id }) => id === null || !messageIds.has(id)))
    },
  }
}

const first = (all: readonly Pending[]): Pending | undefined => all.find(({ id, state }) => id === null && state !== 'refused')

/** Silence, a session that is over, too many at once: these pass. */
const mayHeal = (problem: Problem): boolean => isUncertain(problem) || problem.status === 401 || problem.status === 429

function restore(kept: Kept, name: string): readonly Pending[] {
  const before = kept.get(name)
  return Array.isArray(before) ? before.filter((one): one is Pending => isShapedLike(sample, one)).map(overdue) : []
}

/** Its key may be forgotten, and it may have arrived: it goes no more by itself. */
function overdue(message: Pending): Pending {
  const forgotten = Date.now() - Date.parse(message.at) > lifetimes.unanswered * 24 * 3_600_000
  return forgotten && message.id === null ? { ...message, state: 'refused', problem: { status: 409, code: 'waited_too_long' } } : message
}
