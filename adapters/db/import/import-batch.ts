import type { ImportOutcome, OrderImport } from '#application/orders/ports.ts'
import type { OrderInput } from '#domain/order/order.ts'
import { type Run, statement } from '../run.ts'
import { upsertCustomers } from './customers.ts'
import { upsertLines } from './lines.ts'
import { upsertParcels } from './parcels.ts'
import { upsertOrders } from './orders.ts'

// Two imports at once would take the same people and companies in different orders, and embrace. An import also grows the tables under
// plans that were made when they were small: it plans anew.
const takeTurn = statement(
  'import takes its turn',
  `select pg_advisory_xact_lock($1), set_config('plan_cache_mode', 'force_custom_plan', true)`,
)
const IMPORT = 0x6e617669 // "navi"

const lockOrders = statement(
  'lock imported orders',
  'select shop_order_id as "shopId" from orders where shop_order_id = any($1) order by shop_order_id for no key update',
)

export const orderImport = (run: Run): OrderImport => ({
  async importBatch(orders, { at, newId }) {
    const refused = new Map(orders.flatMap((order) => refusalOf(order) ?? []))
    // The same order twice in a batch: the last word counts.
    const latest = new Map(orders.filter((order) => !refused.has(order)).map((order) => [order.id, order]))
    const given = [...latest.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    const [, locked] = await Promise.all([run(takeTurn, [IMPORT]), run<{ shopId: string }>(lockOrders, [[...latest.keys()]])])
    const known = new Set(locked.map((row) => row.shopId))
    await upsertCustomers(run, given, { at, newId })
    await upsertOrders(run, given, { at, newId })
    const kept = await upsertLines(run, given, newId)
    await upsertParcels(run, given, newId)
    return orders.map(
      (order) => refused.get(order) ?? { outcome: known.has(order.id) ? 'updated' : 'added', kept: kept.get(order.id) ?? [] },
    )
  },
})

/** What the schema of one field cannot see. */
function refusalOf(order: OrderInput): [[OrderInput, ImportOutcome]] | undefined {
  const lines = order.lines.map((line) => line.id)
  const unknown = order.parcels.flatMap((parcel) => parcel.items).find((item) => !lines.includes(item.line))?.line
  if (unknown !== undefined) return [[order, { outcome: 'refused', code: 'line_unknown', id: unknown }]]
  const line = twice(lines)
  if (line !== undefined) return [[order, { outcome: 'refused', code: 'line_twice', id: line }]]
  const parcel = twice(order.parcels.map((p) => p.id))
  return parcel === undefined ? undefined : [[order, { outcome: 'refused', code: 'parcel_twice', id: parcel }]]
}

const twice = (ids: readonly string[]): string | undefined => ids.find((id, index) => ids.indexOf(id) < index)
