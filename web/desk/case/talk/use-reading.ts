import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ReturnView } from '#application/views.ts'
import { ask, newIdempotencyKey } from '../../../ui/api/request.ts'

/** Tells the server how far this reader has read while the conversation is on screen. */
export function useReading({ number, messages }: Pick<ReturnView, 'number' | 'messages'>): void {
  const client = useQueryClient()
  const told = useRef(0)
  const last = messages.findLast(({ author }) => !author.me)?.sequence ?? 0
  useEffect(() => {
    if (last <= told.current) return
    told.current = last
    // A mark that is lost is set with the next look at the case.
    void ask({ method: 'PUT', path: `/returns/${number}/reading`, body: { sequence: last }, idempotencyKey: newIdempotencyKey() })
      .then(() => client.invalidateQueries({ queryKey: ['/desk/queue'] }))
      .catch(() => undefined)
  }, [client, number, last])
}
