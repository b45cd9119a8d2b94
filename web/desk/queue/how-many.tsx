import type { QueuePage, QueueSumView } from '#application/queue/view.ts'
import { formatMoney } from '../../ui/format/number.ts'
import { useT } from '../../ui/words/use-t.ts'

/** How many, and what they are worth; nothing where nobody counts. */
export function Sum({ sum }: { sum: QueueSumView | undefined }) {
  const t = useT()
  if (!sum || sum.count === null) return null
  const count = t(sum.more ? 'desk.queue.at-least' : 'desk.queue.count', { count: sum.count })
  const worth = sum.more ? [] : sum.worth.map(({ amount, currency }) => formatMoney(amount, currency, t.locale))
  return <span className="soft nb">{[count, ...worth].join(', ')}</span>
}

type FoundProps = { count: number; more: boolean; /** Conversations, which say their own number. */ talks: number }

/** How many returns a search has found so far. */
export function Found({ count, more, talks }: FoundProps) {
  const t = useT()
  if (count === 0 && talks > 0) return null
  return <span className="soft nb">{t(more ? 'desk.queue.at-least' : 'desk.queue.count', { count })}</span>
}

type CutProps = {
  list: { hasNextPage: boolean; data?: { pages: readonly QueuePage[] } | undefined }
  /** Otherwise than by how well they fit. */
  sorted: boolean
  above?: boolean
}

/** More have it than a search looks at: said before rows that are sorted, and after the last of those that fit best. */
export function Cut({ list, sorted, above = false }: CutProps) {
  const t = useT()
  if (above !== sorted || (!above && list.hasNextPage) || !list.data?.pages.some(({ cut }) => cut)) return null
  return <p className="queue-cut small soft">{t(sorted ? 'queue.cut.sorted' : 'queue.cut')}</p>
}
