import { isUncertain, type Problem, problemOf } from '../../ui/api/problem.ts'
import { ask } from '../../ui/api/request.ts'
import { inOneTab } from '../../ui/files/one-tab.ts'
import { forgetAct, keepAct, type Kept, keptActs } from './store.ts'

/** What waits and what was refused, of whoever works here; the screens watch it. */
let acts: readonly Kept[] = []
let personId: string | null = null
const watchers = new Set<() => void>()
/** Told of each answer that nobody waits for, so that what is on screen is asked again. */
const answeredBy = new Set<() => void>()
/** Whoever sent these still looks. */
const watched = new Set<string>()
/** What was answered to those, until they take it. */
const answers = new Map<string, unknown>()

export const currentActs = (): readonly Kept[] => acts

export function watchActs(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

export function onAnswered(act: () => void): () => void {
  answeredBy.add(act)
  return () => void answeredBy.delete(act)
}

async function look(): Promise<void> {
  acts = personId === null ? [] : await keptActs(personId, Date.now())
  for (const watcher of watchers) watcher()
}

/** Whose acts these are, from now on. */
export async function outboxOf(person: string | null): Promise<void> {
  personId = person
  await look()
  await sendWaiting()
}

/** An act goes: at once where the network is there and nothing of its return waits before it. What became of it, or that it waits. */
export async function sendAct(act: Omit<Kept, 'at' | 'refused' | 'personId'>): Promise<'done' | 'waits' | Problem> {
  if (personId === null) return { status: 401, code: 'sign_in' }
  try {
    await keepAct({ ...act, personId, at: nextInstant(), refused: null })
  } catch {
    // A browser that keeps nothing: it is sent now or not at all.
    return await once(act)
  }
  await look()
  watched.add(act.key)
  // Twice: what was under way already may just have ended without it.
  for (let turn = 0; turn < 2 && stillWaits(act.key); turn += 1) await sendWaiting()
  watched.delete(act.key)
  const left = acts.find(({ key }) => key === act.key)
  if (!left) return 'done'
  if (left.refused === null) return 'waits'
  // Whoever sent it looks at it: it is told there, not in the list.
  await dropAct(act.key)
  return left.refused
}

/** What an act that is done was answered, once. */
export function takeAnswer(key: string): unknown {
  const answer = answers.get(key)
  answers.delete(key)
  return answer
}

const stillWaits = (key: string): boolean => acts.some((act) => act.key === key && act.refused === null)

let last = 0
/** Later than the one before, so that the order stands. */
const nextInstant = (): number => (last = Math.max(Date.now(), last + 1))

async function once({ path, body, version, key }: Pick<Kept, 'path' | 'body' | 'version' | 'key'>): Promise<'done' | Problem> {
  try {
    answers.set(key, await ask({ method: 'POST', path, body, version, idempotencyKey: key }))
    return 'done'
  } catch (error) {
    return problemOf(error, navigator.onLine)
  }
}

/** Sends what waits, in order, one after the other, in one tab; stops where the network ends. */
export const sendWaiting = (): Promise<unknown> => (sending ??= inOneTab('dock outbox', work).finally(() => (sending = undefined)))
let sending: Promise<unknown> | undefined

async function work(): Promise<void> {
  const tried = new Set<string>()
  for (let act = await nextAct(tried); act; act = await nextAct(tried)) {
    tried.add(act.key)
    if (!(await sent(act))) break
  }
}

/** The oldest that was not tried yet and stands behind nothing of its return. What was refused holds nobody: the server judges each by itself. */
async function nextAct(tried: ReadonlySet<string>): Promise<Kept | undefined> {
  await look()
  return acts.find((act) => act.refused === null && !tried.has(act.key) && !acts.some((before) => holds(before, act)))
}

const holds = (before: Kept, act: Kept): boolean => before.number === act.number && before.refused === null && before.at < act.at

/** Whether it was answered, one way or the other. */
async function sent(act: Kept): Promise<boolean> {
  try {
    const answer = await ask<{ version: number }>({
      method: 'POST',
      path: act.path,
      body: act.body,
      version: act.version,
      idempotencyKey: act.key,
    })
    const { version } = answer
    if (watched.has(act.key)) answers.set(act.key, answer)
    for (const behind of acts.filter((other) => other.number === act.number && other.at > act.at)) await keepAct({ ...behind, version })
    await forgetAct(act.key)
  } catch (error) {
    const problem = problemOf(error, navigator.onLine)
    // Too many at once, or a session that ended: it may go yet.
    if (isUncertain(problem) || problem.status === 429 || problem.status === 401) return false
    await keepAct({ ...act, refused: problem })
  }
  await look()
  if (!watched.has(act.key)) for (const tell of answeredBy) tell()
  return true
}

/** Somebody has seen that it was refused. */
export async function dropAct(key: string): Promise<void> {
  await forgetAct(key)
  await look()
}
