import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ReturnRow } from '#application/returns/row-view.ts'
import { useApiPages } from '../../ui/api/query.ts'
import { queueAsk } from '../queue/queue-ask.ts'
import { readQueueSearch } from '../queue/queue-search.ts'
import { neighbours } from './neighbours.ts'

/** The queue as it stood when its last case was seen in it, past the case that is open: one that has left it still knows what came after. */
export type Stood = readonly [readonly string[], (numbers: readonly string[]) => void]

export type Near = {
  /** In its queue, from 0; null once it has left it. */
  place: number | null
  of: number
  /** Opens the case before or after it; undefined where there is none. */
  toPrevious: (() => void) | undefined
  toNext: (() => void) | undefined
}

/** Where a case stands in the queue that it was opened from, and the ways to those beside it. */
export function useNeighbours(number: string, [stood, setStood]: Stood): Near {
  const navigate = useNavigate()
  const search = readQueueSearch(useSearch({ from: '/desk/retours/$number' }))
  const { rows } = useApiPages<ReturnRow>('/desk/queue', queueAsk(search))
  const numbers = rows.map((row) => row.number)
  const { place, previous, next } = neighbours(numbers, { number, stood })
  const now = numbers.join()
  useEffect(() => {
    if (place !== null) setStood(now.split(','))
  }, [place, now, setStood])
  const way = (to: string | undefined) =>
    to === undefined ? undefined : () => void navigate({ to: '/desk/retours/$number', params: { number: to }, search })
  return { place, of: rows.length, toPrevious: way(previous), toNext: way(next) }
}
