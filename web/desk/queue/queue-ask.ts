import { decimalsOf } from '../../ui/format/number.ts'
import { askWhose } from '../assign/whose.ts'
import { type QueueSearch, readQueueSearch, said, sorts } from './queue-search.ts'

/** Minor units of an amount. */
const minorOf = (amount: number, currency: string): number => Math.round(amount * 10 ** decimalsOf(currency))

/** What narrows it, in the API's words. */
const narrowedBy = ({ type, palier, motif, sku, clause, agent, age, min, max, devise = 'EUR' }: QueueSearch) => ({
  type,
  tier: palier,
  reason: motif,
  sku,
  clause,
  assignee: askWhose(agent),
  age,
  min: min === undefined ? undefined : minorOf(min, devise),
  max: max === undefined ? undefined : minorOf(max, devise),
  currency: min === undefined && max === undefined ? undefined : devise,
})

/** Which rows a search means, as the API wants them. */
export const rowsAsk = (search: QueueSearch) => ({
  lane: search.q === undefined ? (search.file ?? 'to_answer') : ('all' as const),
  q: search.q,
  ...narrowedBy(search),
})

/** The same, page by page. */
export const queueAsk = (search: QueueSearch) => ({
  ...rowsAsk(search),
  sort: search.tri === undefined ? undefined : sorts[search.tri],
  limit: 50,
})

/** What a saved view keeps of a search. */
export function viewOf(search: QueueSearch): Record<string, string | number> {
  const { q: _q, limit: _limit, ...kept } = queueAsk(search)
  return said(kept)
}

/** The search that a saved view means. */
export function searchOfView(id: string, query: Readonly<Record<string, string | number>>): QueueSearch {
  const { lane, tier, reason, assignee, min, max, currency, sort, ...same } = query
  const devise = String(currency ?? 'EUR')
  const amount = (minor: string | number | undefined): number | undefined =>
    minor === undefined ? undefined : Number(minor) / 10 ** decimalsOf(devise)
  return readQueueSearch({
    ...same,
    file: lane,
    palier: tier,
    motif: reason,
    agent: assignee === 'me' ? 'moi' : assignee === 'nobody' ? 'personne' : assignee,
    min: amount(min),
    max: amount(max),
    devise,
    tri: Object.entries(sorts).find(([, api]) => api === sort)?.[0],
    vues: id,
  })
}
