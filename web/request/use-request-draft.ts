import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type Problem, ProblemError } from '../ui/api/problem.ts'
import { onArrival } from '../ui/api/arrivals.ts'
import { apiQuery, useApi } from '../ui/api/query.ts'
import { ask } from '../ui/api/request.ts'
import { useMe } from '../ui/api/session.ts'
import { keptBy } from '../ui/kept/kept.ts'
import { toast } from '../ui/notice/toasts.ts'
import { useT } from '../ui/words/use-t.ts'
import { draftKeeper, type Keeping } from './draft-keeper.ts'
import { hindranceOf } from './hindrance.ts'
import { mergeDrafts } from './merge-drafts.ts'
import { readDraft, type RequestDraft } from './request-draft.ts'
import { forgetUnsent, keepUnsent, unsentOf } from './unsent.ts'

export type KeptDraft = {
  id: string | null
  data: unknown
  version: number
  updatedAt: string | null
  /** The last of them that was sent for this order. */
  sent: { draftId: string; number: string } | null
}

/** Nothing is kept: what was is sent, or given up. */
export const noDraft: KeptDraft = { id: null, data: null, version: 0, updatedAt: null, sent: null }

export const draftPath = (orderId: string): string => `/orders/${orderId}/draft`

export type DraftHandle = {
  draft: RequestDraft
  change: (change: (draft: RequestDraft) => RequestDraft) => void
  keeping: Keeping
  /** Why it is not kept as it is, while that is so. */
  refusal: Problem | null
  /** When the server last kept it; null for never. */
  keptAt: string | null
  /** Sends at once what waits. */
  flush: () => Promise<void>
  /** The draft as the server knows it, once that has been kept: what is sent names it, so that it is sent once. Null while a choice is due. */
  sendable: () => string | null
  /** It is on its way: what became of it is not told before the answer has come. */
  sending: boolean
  setSending: (sending: boolean) => void
  /** The return that this very draft has become, in another tab or before the answer was lost. */
  sentAs: string | null
  /** After another device changed it: mine counts, or theirs. */
  keepMine: () => void
  takeTheirs: () => Promise<void>
  /** It was sent or given up: nothing is saved any more. */
  finish: () => Promise<void>
}

/** The draft of one order's request: typed here, kept on the server, resumed wherever one signs in. `first` is what the server answered. */
export function useRequestDraft(orderId: string, first: KeptDraft): DraftHandle {
  const client = useQueryClient()
  const { queryKey } = apiQuery<KeptDraft>(draftPath(orderId))
  const t = useT()
  const me = useMe()?.id ?? null
  const [kept] = useState(() => keptBy(me))
  const [unsent] = useState(() => unsentOf(kept, orderId))
  const [draft, setDraft] = useState(() => readDraft(unsent ? unsent.draft : first.data))
  const [keeping, setKeeping] = useState<Keeping>('kept')
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [sending, setSending] = useState(false)
  const newest = useRef(draft)
  /** What the server held when it was last heard of: what one device has changed is the difference. */
  const base = useRef(readDraft(unsent ? unsent.base : first.data))
  const id = useRef(unsent ? unsent.id : first.id)
  const put = (next: RequestDraft): void => {
    newest.current = next
    setDraft(next)
  }
  async function keep(version: number | undefined): Promise<{ id: string; version: number; data: RequestDraft }> {
    const data = newest.current
    const body = { data, draftId: id.current }
    return { ...(await ask<{ id: string; version: number }>({ method: 'PUT', path: draftPath(orderId), body, version })), data }
  }
  const keeper = useMemo(
    () =>
      draftKeeper<RequestDraft>({
        version: unsent?.version ?? first.version,
        tell(state) {
          setKeeping(state)
          if (state === 'kept') forgetUnsent(kept, orderId)
        },
        why(error) {
          if (error instanceof ProblemError && error.problem.code === 'request_already_sent') void client.invalidateQueries({ queryKey })
          const hindrance = hindranceOf(error)
          setRefusal(hindrance === 'refused' && error instanceof ProblemError ? error.problem : null)
          return hindrance
        },
        // The newest, which a merge may have made meanwhile, rather than what waited.
        async save(_, version) {
          const saved = await keep(version).catch(async (error: unknown) => {
            if (version === undefined || !isStale(error)) throw error
            const theirs = await ask<KeptDraft>({ path: draftPath(orderId) })
            const merged = theirs.data === null ? undefined : mergeDrafts(base.current, newest.current, readDraft(theirs.data))
            if (!merged) throw error
            id.current = theirs.id
            base.current = readDraft(theirs.data)
            put(merged)
            toast(t('request.kept.merged'))
            return keep(theirs.version)
          })
          id.current = saved.id
          base.current = saved.data
          client.setQueryData<KeptDraft>(queryKey, (known = noDraft) => ({ ...known, ...saved, updatedAt: new Date().toISOString() }))
          return saved.version
        },
      }),
    // One keeper for as long as this order's request is open: what the first answer was changes nothing later.
    // oxlint-disable-next-line react/exhaustive-deps
    [client, orderId],
  )

  const { data: theirs } = useApi<KeptDraft>(draftPath(orderId))
  useEffect(() => {
    if (!theirs || theirs.version <= keeper.version() || !keeper.settled()) return
    id.current = theirs.id
    base.current = readDraft(theirs.data)
    keeper.adopt(theirs.version)
    put(base.current)
  }, [theirs, keeper])
  useEffect(() => {
    if (unsent) keeper.put(newest.current)
  }, [unsent, keeper])
  useFlushWhenLeaving(keeper.flush)

  return {
    draft,
    keeping,
    refusal,
    keptAt: theirs?.updatedAt ?? null,
    change(change) {
      const next = change(newest.current)
      if (next === newest.current) return
      put(next)
      keepUnsent(kept, orderId, { id: id.current, draft: next, version: keeper.version(), base: base.current })
      keeper.put(next)
    },
    flush: keeper.flush,
    sendable: () => (keeper.undecided() ? null : id.current),
    sending,
    setSending,
    sentAs: !sending && theirs?.sent && theirs.sent.draftId === id.current ? theirs.sent.number : null,
    keepMine: () => void keeper.insist(),
    async takeTheirs() {
      const theirs = await ask<KeptDraft>({ path: draftPath(orderId) })
      id.current = theirs.id
      base.current = readDraft(theirs.data)
      keeper.adopt(theirs.version)
      put(base.current)
    },
    async finish() {
      keeper.stop()
      await keeper.flush()
      forgetUnsent(kept, orderId)
      client.setQueryData<KeptDraft>(queryKey, noDraft)
    },
  }
}

const isStale = (error: unknown): boolean => error instanceof ProblemError && error.problem.status === 412

/** Closing the tab, or switching to another app on a phone, must not cost the last words; coming back from signing in sends what waited. */
function useFlushWhenLeaving(flush: () => Promise<void>): void {
  useEffect(() => {
    const now = (): void => void flush()
    document.addEventListener('visibilitychange', now)
    addEventListener('online', now)
    const stop = onArrival(now)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', now)
      removeEventListener('online', now)
      void flush()
    }
  }, [flush])
}
