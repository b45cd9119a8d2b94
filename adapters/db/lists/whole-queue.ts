import type { Pool } from 'pg'
import type { ListedReturn } from '#application/returns/ports.ts'
import type { Reads } from '#application/reads.ts'
import { hasRoom, readThrough } from '../read-through.ts'
import { runOn } from '../run.ts'
import { listedColumns, listedFrom, type ListedRow, readListed } from './listed-return.ts'
import { narrowing, placeOf } from './queue-conditions.ts'
import { orderOf } from './queue-orders.ts'
import { search } from './search.ts'
import { unanswered } from './unanswered.ts'
import { written } from './written.ts'

/** More than a search ever finds. */
const ALL_FOUND = 5_000

/** All rows of a queue in its order, as they stood in one moment: read once, and only as fast as they are taken. */
export const wholeQueue = (pool: Pool): Pick<Reads, 'queueRows' | 'roomForFile'> => ({
  roomForFile: () => hasRoom(),
  async *queueRows({ readerId, ...of }): AsyncGenerator<ListedReturn> {
    if (of.text !== undefined) return yield* await search(runOn(pool), { ...of, text: of.text, readerId, after: null, limit: ALL_FOUND })
    const { where, values } = written([...placeOf(of), ...narrowing(of)], 2)
    const text = `select ${listedColumns} from returns r ${listedFrom(unanswered, '$1')} where ${where} order by ${orderOf(of).by}`
    for await (const rows of readThrough<ListedRow>(pool, text, [readerId, ...values])) yield* rows.map(readListed)
  },
})
