import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { ask, newIdempotencyKey } from '../api/request.ts'

/**
 * Tells the server how far the conversation was read: once its end has been in sight, and again with each message that comes then. `list` is
 * the API's list that shows what is unread.
 */
export const useReading = (
  { number, messages }: Pick<ReturnView, 'number' | 'messages'>,
  list: string,
): RefObject<HTMLSpanElement | null> => useReadingOf({ path: `/returns/${number}`, messages }, list)

/** The same of a return or of a conversation without one: `path` is the API's. */
export function useReadingOf(
  { path, messages }: { path: string; messages: ReturnView['messages'] },
  list: string,
): RefObject<HTMLSpanElement | null> {
  const client = useQueryClient()
  const end = useRef<HTMLSpanElement>(null)
  const told = useRef(0)
  const last = messages.findLast(({ author }) => !author.me)?.sequence ?? 0
  useEffect(() => {
    if (!end.current || last <= told.current) return undefined
    let inSight = false
    const tell = (): void => {
      if (!inSight || document.hidden || last <= told.current) return
      const before = told.current
      told.current = last
      // A mark that is lost is set when the network or the reader is back.
      void ask({ method: 'PUT', path: `${path}/reading`, body: { sequence: last }, idempotencyKey: newIdempotencyKey() })
        .then(() => client.invalidateQueries({ queryKey: [list] }))
        .catch(() => (told.current = before))
    }
    const watcher = new IntersectionObserver(([entry]) => {
      inSight = entry?.isIntersecting ?? false
      tell()
    })
    watcher.observe(end.current)
    document.addEventListener('visibilitychange', tell)
    addEventListener('online', tell)
    return () => {
      watcher.disconnect()
      document.removeEventListener('visibilitychange', tell)
      removeEventListener('online', tell)
    }
  }, [client, path, last, list])
  return end
}
