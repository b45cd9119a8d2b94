import type { QueryClient } from '@tanstack/react-query'
import type { ReturnRow } from '#application/returns/row-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { apiPages, apiQuery } from '../ui/api/query.ts'
import { needWords } from '../ui/words/words.ts'
import { endedReturns, openReturns } from './home/home-lists.ts'

/**
 * What the address that one comes by will need, asked for at once and side by side, so that no answer waits for another. The routes ask again, and find
 * it under way; whoever is not signed in is led there by whichever refusal comes first.
 */
export function askAhead(client: QueryClient, path: string): void {
  void needWords('portal')
  if (path === '/connexion') void needWords('entry')
  const number = /^\/retours\/(RMA-[^/]+)$/.exec(path)?.[1]
  if (number !== undefined) aheadOfReturn(client, number)
  if (path === '/') {
    for (const list of [openReturns, endedReturns]) void client.prefetchInfiniteQuery(apiPages<ReturnRow>('/returns', list))
    void client.prefetchQuery(apiQuery('/drafts'))
  }
}

/** The page's own code comes beside its data. */
function aheadOfReturn(client: QueryClient, number: string): void {
  void needWords('return', 'talk')
  // If it does not come, the route asks again and says so.
  import('./return/return-page.tsx').catch(() => undefined)
  void client.prefetchQuery(apiQuery<ReturnView>(`/returns/${number}`))
}
