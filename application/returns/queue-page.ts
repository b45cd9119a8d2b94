import type { Look } from '../query.ts'
import type { QueueAsk } from '../reads.ts'
import type { Page, ReturnRow } from '../views.ts'
import { readCursor, writeCursor } from './page-input.ts'
import { presentRow } from './present-row.ts'

type Asked = Omit<QueueAsk, 'readerId' | 'after' | 'limit'>

/** One page of a queue as its reader sees it, nearest promise first: the desk's lanes and the dock's lists. */
export async function queuePage(
  asked: Asked,
  { after, limit }: { after?: string | undefined; limit: number },
  { reads, actor, now }: Look,
): Promise<Page<ReturnRow>> {
  const position = readCursor(after, 2)
  const from = position && { due: position[0] ?? null, id: position[1] ?? '' }
  const rows = await reads.queue({ ...asked, readerId: actor.id, limit: limit + 1, after: from })
  const policies = await reads.policiesOf(rows)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map((row) => presentRow(row, { actor, now, policies })),
    next: last && rows.length > limit ? writeCursor([last.nextDue, last.id]) : null,
  }
}
