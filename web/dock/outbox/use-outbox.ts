import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import type { Problem } from '../../ui/api/problem.ts'
import { newIdempotencyKey } from '../../ui/api/request.ts'
import { useMe } from '../../ui/api/session.ts'
import { currentActs, onAnswered, outboxOf, sendAct, sendWaiting, watchActs } from './outbox.ts'
import type { Kept } from './store.ts'
import { withWaiting } from './with-waiting.ts'

/** While something waits it is tried again and again: a network that is back says so to few browsers. Milliseconds. */
const AGAIN_MS = 5000

/** Once per frame: what waits goes as soon as it can, and what was answered is looked at again. */
export function useOutbox(): readonly Kept[] {
  const me = useMe()?.id ?? null
  const client = useQueryClient()
  const acts = useSyncExternalStore(watchActs, currentActs)
  const waits = acts.some(({ refused }) => refused === null)
  useEffect(() => void outboxOf(me), [me])
  useEffect(() => onAnswered(() => void client.invalidateQueries()), [client])
  useEffect(() => {
    if (!waits) return undefined
    const again = (): void => void sendWaiting()
    const timer = setInterval(again, AGAIN_MS)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [waits])
  return acts
}

/** A return with what waits to be sent of it done already. */
export function useWithWaiting(view: ReturnView | undefined): ReturnView | undefined {
  const acts = useSyncExternalStore(watchActs, currentActs)
  if (!view) return undefined
  const waiting = acts.filter(({ number, refused }) => number === view.number && refused === null)
  return waiting.length === 0 ? view : withWaiting(view, waiting)
}

type DockAct = {
  /** Never throws; a second press while busy is the first one. */
  send: (body: unknown, says: string) => Promise<'done' | 'waits' | Problem>
  busy: boolean
  problem: Problem | null
}

/** An act of the dock on a return, such as `receipts`: sent, or kept until the network is back, once whatever happens. */
export function useDockAct(view: Pick<ReturnView, 'number' | 'version'>, under: string): DockAct {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { number, version } = view

  async function send(body: unknown, says: string): Promise<'done' | 'waits' | Problem> {
    if (busy) return 'waits'
    setBusy(true)
    setProblem(null)
    const sent = await sendAct({ key: newIdempotencyKey(), number, path: `/returns/${number}/${under}`, body, version, says })
    const refused = typeof sent === 'object' ? sent : null
    setProblem(refused)
    if (sent === 'done' || refused?.status === 409 || refused?.status === 412) await client.invalidateQueries()
    setBusy(false)
    return sent
  }

  return { send, busy, problem }
}
