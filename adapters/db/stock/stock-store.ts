import type { StockStore } from '#application/stock/ports.ts'
import { one, type Run, statement } from '../run.ts'
import { handedOver } from './stock-tables.ts'

/** Who moves stock goes one after the other until they commit, so that no movement shows up behind a later one; no row is locked after it. */
export const lockStock = statement('lock stock', `select pg_advisory_xact_lock(hashtext('navette stock'))`)

const waiting = statement(
  'stock waiting to be handed over',
  `select ${handedOver} as "afterSequence", coalesce(max(m.sequence), 0) as "toSequence", count(*)::int as count,
     (select coalesce(max(number), 0) from stock_handovers) as last
   from stock_movements m where m.sequence > ${handedOver}`,
)
const turn = statement(
  'turn stock',
  `insert into stock_movements (unit_id, entry, return_id, cause_id, verb, at, sku, name, serial, grade, disposition, quantity)
   select m.unit_id, m.entry + 1, m.return_id, $3, $4, $5, m.sku, m.name, m.serial, m.grade, m.disposition, $2
   from unnest($1::uuid[]) with ordinality as u(id, nth)
     join lateral (select * from stock_movements m where m.unit_id = u.id order by m.entry desc limit 1) m on m.quantity = -$2::int
   order by u.nth returning 1`,
)
const handOver = statement(
  'hand over stock',
  `insert into stock_handovers (id, number, after_sequence, to_sequence, count, locale, zone, at, by_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

export const stockStore = (run: Run): StockStore => ({
  async lockWaiting() {
    const [, row] = await Promise.all([run(lockStock), one(run<Awaited<ReturnType<StockStore['lockWaiting']>>>(waiting))])
    if (!row) throw new Error('an aggregate answered no row')
    return row
  },
  async turn(unitIds, { quantity, causeId, verb, at }) {
    const [, moved] = await Promise.all([run(lockStock), run(turn, [unitIds, quantity, causeId, verb, at])])
    if (moved.length !== unitIds.length)
      throw new Error(`${unitIds.length - moved.length} units are not where ${verb} would move them from`)
  },
  async handOver({ id, number, afterSequence, toSequence, count, locale, zone, at, byId }) {
    await run(handOver, [id, number, afterSequence, toSequence, count, locale, zone, at, byId])
  },
})
