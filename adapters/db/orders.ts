import type { OrderFacts, OrderStore } from '#application/ports.ts'
import type { Ledger } from '#domain/return/owe.ts'
import { orderImport } from './import/import-batch.ts'
import { orderColumns, type OrderRow, readOrder } from './read-order.ts'
import type { PolicyReader } from './policies.ts'
import { replacementStore } from './replacements.ts'
import { one, type Run, statement } from './run.ts'

const lockOrder = statement('lock order', 'select from orders where id = $1 for no key update')

/** Everything that a judgement needs of an order: `$2` is a return that does not count against itself. */
export const factsColumns = `${orderColumns},
    o.company_id as "companyId", coalesce(b.profile, 'retail') as profile, b.tier,
    coalesce((select json_object_agg(h.order_line_id, h.units) from (
      select u.order_line_id, count(*)::int as units from return_units u join order_lines l on l.id = u.order_line_id
      where l.order_id = o.id and u.held and u.return_id is distinct from $2 group by u.order_line_id) h), '{}') as units,
    coalesce((select json_agg(u.serial) from return_units u join order_lines l on l.id = u.order_line_id
      where l.order_id = o.id and u.held and u.serial is not null and u.return_id is distinct from $2), '[]') as serials,
    coalesce((select json_agg(x) from (
      select s.id as "resolutionId", s.derivation, s.reduce_receivable as "reduceReceivable"
      from returns r join resolutions s on s.return_id = r.id
      where r.order_id = o.id and r.id is distinct from $2 and s.state <> 'void' and s.derivation is not null order by s.id) x), '[]') as entries,
    (select number from returns r where r.id = o.replaces_return_id) as replaces,
    (select coalesce(max(version), 0) from policies) as newest`

export const factsFrom = 'from orders o left join people b on b.id = o.customer_id'

const facts = statement('order facts', `select ${factsColumns} ${factsFrom} where o.id = $1`)

export type FactsRow = OrderRow & {
  companyId: string | null
  profile: 'account' | 'retail'
  tier: string | null
  units: Record<string, number>
  serials: string[]
  entries: Ledger['entries']
  replaces: string | null
  newest: number
}

export const readFacts = async (row: FactsRow, policies: PolicyReader): Promise<OrderFacts> => ({
  order: readOrder(row),
  buyer: { profile: row.profile, tier: row.tier },
  companyId: row.companyId,
  held: { units: row.units, serials: row.serials },
  ledger: { entries: row.entries },
  policies: await policies.upTo(row.newest),
  replaces: row.replaces,
})

export const orderStore = (run: Run, policies: PolicyReader): OrderStore => ({
  ...orderImport(run),
  ...replacementStore(run),
  /** Two statements in one round trip: the second's snapshot begins when the row is ours (see `returnStore.lock`). */
  async lockForReturn(orderId, { excludingReturn } = {}) {
    const [, row] = await Promise.all([run(lockOrder, [orderId]), one(run<FactsRow>(facts, [orderId, excludingReturn ?? null]))])
    return row && readFacts(row, policies)
  },
})

const numbered = statement('id of return', `select id from returns where number = $1`)

/** The same without a lock; `besides` is the number of a return that does not count against itself. */
export async function orderFacts(
  run: Run,
  policies: PolicyReader,
  { orderId, besides }: { orderId: string; besides: string | undefined },
): Promise<OrderFacts | undefined> {
  const own = besides === undefined ? undefined : await one(run<{ id: string }>(numbered, [besides]))
  const row = await one(run<FactsRow>(facts, [orderId, own?.id ?? null]))
  return row && readFacts(row, policies)
}
