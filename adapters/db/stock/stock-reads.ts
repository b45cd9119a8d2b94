import type { Handover, ListedHandover, StockMovement, StockReads } from '#application/stock/ports.ts'
import { instant } from '../instants.ts'
import { paged, sized } from '../lists/paging.ts'
import { asJson, one, type Run, statement } from '../run.ts'
import { handedOver, movements, readMovements } from './stock-tables.ts'

const after = sized((rows) =>
  statement(`stock movements ${rows}`, asJson(`${movements} where m.sequence > $1 order by m.sequence limit ${rows}`)),
)
const waiting = statement(
  'stock waiting',
  `select disposition, count(*) filter (where quantity > 0)::int as ins, count(*) filter (where quantity < 0)::int as outs
   from stock_movements where sequence > ${handedOver} group by disposition
   order by array_position(array['restock', 'refurbish', 'rtv', 'scrap', 'quarantine'], disposition)`,
)
const columns = `h.id, h.number, h.after_sequence as "afterSequence", h.to_sequence as "toSequence", h.count, h.locale, h.zone, h.at, h.by_id as "byId"`
const newest = sized((rows) =>
  statement(
    `stock hand-overs ${rows}`,
    asJson(`select ${columns}, p.name as "byName" from stock_handovers h join people p on p.id = h.by_id
      where h.number < coalesce($1, 2147483647) order by h.number desc limit ${rows}`),
  ),
)
const single = statement('stock hand-over', asJson(`select ${columns} from stock_handovers h where h.id = $1`))

export const stockReads = (run: Run): Omit<StockReads, 'stockSheet'> => ({
  async stockMovements({ after: known, limit }) {
    return readMovements(await paged(run<{ row: StockMovement }>(after(limit), [known ?? 0]), limit))
  },
  stockWaiting: () => run(waiting),
  async handovers({ after: before, limit }) {
    const rows = await paged(run<{ row: ListedHandover }>(newest(limit), [before]), limit)
    return rows.map(({ row }) => ({ ...row, at: instant(row.at) }))
  },
  async handover(id) {
    const found = await one(run<{ row: Handover }>(single, [id]))
    return found && { ...found.row, at: instant(found.row.at) }
  },
})
