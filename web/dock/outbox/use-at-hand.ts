import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Page } from '#application/page.ts'
import type { ReturnRow } from '#application/returns/row-view.ts'
import { apiQuery } from '../../ui/api/query.ts'

/** A shift, in milliseconds: what is at hand stays so. */
const SHIFT_MS = 12 * 3_600_000
const AGAIN_MS = 10 * 60_000
const MOST = 40

/** Keeps what is to be judged and what is expected at hand, so that the network may go away while parcels come. */
export function useAtHand(): void {
  const client = useQueryClient()
  useEffect(() => {
    const fetch = (): void => void takeAlong(client)
    fetch()
    const timer = setInterval(fetch, AGAIN_MS)
    return () => clearInterval(timer)
  }, [client])
}

async function takeAlong(client: QueryClient): Promise<void> {
  for (const list of ['to_judge', 'expected']) {
    const page = await client
      .fetchQuery({ ...apiQuery<Page<ReturnRow>>('/dock/returns', { list, limit: MOST }), retry: false })
      .catch(() => null)
    for (const { number } of page?.items ?? [])
      await client.prefetchQuery({ ...apiQuery(`/returns/${number}`), gcTime: SHIFT_MS, staleTime: AGAIN_MS, retry: false })
  }
}
