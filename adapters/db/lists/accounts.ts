import type { Pool } from 'pg'
import type { Accounted, Movement } from '#application/accounts/ports.ts'
import type { Reads } from '#application/reads.ts'
import { readThrough } from '../read-through.ts'
import { resolutions } from '../return-tables.ts'
import { moneyColumns, moneyJoins } from './money.ts'

const columns = `${moneyColumns}, o.invoices, e.name as "executedByName",
  exists (select from payments t where t.resolution_id = s.id and t.provider = 'sepa' and t.state = 'settled') as transferred`
const joins = `${moneyJoins} left join people e on e.id = s.executed_by`

/** What happened from $1 on and before $2 to what has an amount. */
export const movements = `select 'executed' as movement, executed_at as at, id from resolutions
    where executed_at >= $1 and executed_at < $2 and amount is not null
    union all
    select 'voided', voided_at, id from resolutions
    where voided_at >= $1 and voided_at < $2 and executed_at is not null and amount is not null`

const moved = `select m.movement, ${columns} from (${movements}) m join (${joins}) on s.id = m.id order by m.at, m.id, m.movement`

// What ended before that moment, by far the most, is not looked at: its index is walked from there on.
const owed = `select ${columns} from ${joins}
  where coalesce(least(s.executed_at, s.voided_at), 'infinity') >= $1 and s.owed_at < $1 and s.amount is not null order by s.owed_at, s.id`

/** What the accountant has: by a cursor, only as fast as it is taken. */
export const accountReads = (pool: Pool): Pick<Reads, 'movements' | 'owedAt'> => ({
  async *movements({ since, until }) {
    for await (const rows of readThrough<Movement>(pool, moved, [since, until])) yield* read(rows)
  },
  async *owedAt(until) {
    for await (const rows of readThrough<Accounted>(pool, owed, [until])) yield* read(rows)
  },
})

function read<Row extends Accounted>(rows: readonly Row[]): readonly Row[] {
  resolutions.read(rows.map(({ resolution }) => resolution))
  return rows
}
