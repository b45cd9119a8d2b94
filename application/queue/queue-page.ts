import type { Look } from '../query.ts'
import type { ListedReturn } from '../returns/ports.ts'
import type { QueueAsk } from './ports.ts'
import type { QueuePage } from './view.ts'
import { pageOf, readCursor } from '../returns/page-input.ts'
import { presentRow } from '../returns/present-row.ts'

type Asked = Omit<QueueAsk, 'readerId' | 'after' | 'limit'>

/** One page of a queue as its reader sees it, nearest promise first: the desk's lanes and the dock's lists. */
export async function queuePage(
  asked: Asked,
  { after, limit }: { after?: string | undefined; limit: number },
  { reads, actor, now }: Look,
): Promise<QueuePage> {
  const position = readCursor(after, 2)
  const from = position && { key: position[0] ?? null, id: position[1] ?? '' }
  const rows = await reads.queue({ ...asked, readerId: actor.id, limit: limit + 1, after: from })
  const policies = await reads.policiesOf(rows)
  const { items, next } = pageOf(rows, limit, (row) => [keyOf(row, asked), row.id])
  return {
    items: items.map((row) => presentRow(row, { actor, now, policies, text: asked.text })),
    ...(items.some(({ match }) => match?.cut) ? { cut: true } : {}),
    next,
  }
}

/** What the list is sorted by, of one row. */
function keyOf(row: ListedReturn, { lane, sort }: Pick<QueueAsk, 'lane' | 'sort'>): string | null {
  if (row.match && sort === undefined) return String(row.match.rank)
  if (sort === 'value') return `${row.currency} ${row.card.value}`
  return sort === 'newest' || sort === 'oldest' || (sort === undefined && lane === 'done') ? row.submittedAt : row.nextDue
}
