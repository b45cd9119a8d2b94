import type { Pool } from 'pg'
import type { Reads } from '#application/reads.ts'
import type { StockMovement } from '#application/stock/ports.ts'
import { readThrough } from '../read-through.ts'
import { asJson } from '../run.ts'
import { movements, readMovements } from './stock-tables.ts'

const ofPeriod = asJson(`${movements} where m.at >= $1 and m.at < $2 order by m.at, m.sequence`)
const ofRange = asJson(`${movements} where m.sequence > $1 and m.sequence <= $2 order by m.sequence`)

/** All movements of a file: by a cursor, only as fast as they are taken. */
export const stockSheets = (pool: Pool): Pick<Reads, 'stockSheet'> => ({
  async *stockSheet(of) {
    const read =
      'since' in of
        ? readThrough<{ row: StockMovement }>(pool, ofPeriod, [of.since, of.until])
        : readThrough<{ row: StockMovement }>(pool, ofRange, [of.afterSequence, of.toSequence])
    for await (const rows of read) yield* readMovements(rows)
  },
})
