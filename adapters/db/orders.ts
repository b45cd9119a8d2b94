import type { OrderFacts, OrderStore, OwnedOrder } from '#application/orders/store.ts'
import type { AskedOfOrder } from '#application/orders/ports.ts'
import { serialKey } from '#domain/order/serial-number.ts'
import type { Ledger } from '#domain/return/owe.ts'
import { openStatuses } from '#domain/return/status.ts'
import { orderImport } from './import/import-batch.ts'
import { orderColumns, type OrderRow, readOrder } from './read-order.ts'
import type { PolicyReader } from './policies.ts'
import { replacementStore } from './replacements.ts'
import { one, type Run, statement } from './run.ts'

const lockOrder = statement('lock order', 'select from orders where id = $1 for no key update')
/** The order's lock does not stand between requests about two orders. Always in the same order of keys, so that none waits for one that waits. */
const lockSerials = statement(
  'lock serials',
  `select pg_advisory_xact_lock(hashtextextended('serial ' || key, 0)) from (select distinct unnest($1::text[]) as key order by key) keys`,
)

/**
 * Everything that a judgement needs of an order: `$2` is a return that does not count against itself, `$3` the serials that are asked for, as
 * keys (`serialKey`, which the index spells in SQL).
 */
export const factsColumns = `${orderColumns},
    o.company_id as "companyId", coalesce(b.profile, 'retail') as profile, b.tier,
    coalesce((select json_object_agg(h.order_line_id, h.units) from (
      select u.order_line_id, count(*)::int as units from return_units u join order_lines l on l.id = u.order_line_id
      where l.order_id = o.id and u.held and u.return_id is distinct from $2 group by u.order_line_id) h), '{}') as units,
    coalesce((select json_agg(u.serial) from return_units u join order_lines l on l.id = u.order_line_id
      where l.order_id = o.id and u.held and u.serial is not null and u.return_id is distinct from $2), '[]') as serials,
    coalesce((select json_agg(json_build_object('sku', l.sku, 'serial', u.serial)) from return_units u
      join order_lines l on l.id = u.order_line_id join returns r on r.id = u.return_id
      where upper(regexp_replace(u.serial, '[^[:alnum:]]', '', 'g')) = any($3) and u.held and u.serial ~ '[[:alnum:]]'
        and l.order_id <> o.id and r.status in (${openStatuses.map((status) => `'${status}'`).join(', ')})), '[]') as elsewhere,
    coalesce((select json_agg(x) from (
      select s.id as "resolutionId", s.derivation, s.reduce_receivable as "reduceReceivable"
      from returns r join resolutions s on s.return_id = r.id
      where r.order_id = o.id and r.id is distinct from $2 and s.state <> 'void' and s.derivation is not null order by s.id) x), '[]') as entries,
    (select number from returns r where r.id = o.replaces_return_id) as replaces,
    (select coalesce(max(version), 0) from policies) as newest`

export const factsFrom = 'from orders o left join people b on b.id = o.customer_id'

const facts = statement('order facts', `select ${factsColumns} ${factsFrom} where o.id = $1`)

const owned = statement(
  'owned orders',
  `select o.id, o.number, o.customer_id as "customerId", o.company_id as "companyId",
     coalesce((select json_agg(l.id) from order_lines l where l.order_id = o.id), '[]') as "lineIds"
   from orders o where o.id = any($1)`,
)

export type FactsRow = OrderRow & {
  companyId: string | null
  profile: 'account' | 'retail'
  tier: string | null
  units: Record<string, number>
  serials: string[]
  elsewhere: { sku: string; serial: string }[]
  entries: Ledger['entries']
  replaces: string | null
  newest: number
}

export const readFacts = async (row: FactsRow, policies: PolicyReader): Promise<OrderFacts> => ({
  order: readOrder(row),
  buyer: { profile: row.profile, tier: row.tier },
  companyId: row.companyId,
  held: { units: row.units, serials: row.serials, elsewhere: row.elsewhere },
  ledger: { entries: row.entries },
  policies: await policies.upTo(row.newest),
  replaces: row.replaces,
})

const keysOf = (serials: readonly string[]): string[] => serials.map(serialKey).filter((key) => key !== '')

export const orderStore = (run: Run, policies: PolicyReader): OrderStore => ({
  ...orderImport(run),
  ...replacementStore(run),
  owned: (orderIds) => run<OwnedOrder>(owned, [orderIds]),
  /** Statements in one round trip: the last one's snapshot begins when the row is ours (see `returnStore.lock`). */
  async lockForReturn(orderId, { excludingReturn, serials = [] } = {}) {
    const keys = keysOf(serials)
    const locks = [run(lockOrder, [orderId]), ...(keys.length > 0 ? [run(lockSerials, [keys])] : [])]
    const [row] = await Promise.all([one(run<FactsRow>(facts, [orderId, excludingReturn ?? null, keys])), ...locks])
    return row && readFacts(row, policies)
  },
})

const numbered = statement('id of return', `select id from returns where number = $1`)

/** The same without a lock. */
export async function orderFacts(
  run: Run,
  policies: PolicyReader,
  { orderId, besides, serials = [] }: AskedOfOrder & { orderId: string },
): Promise<OrderFacts | undefined> {
  const own = besides === undefined ? undefined : await one(run<{ id: string }>(numbered, [besides]))
  const row = await one(run<FactsRow>(facts, [orderId, own?.id ?? null, keysOf(serials)]))
  return row && readFacts(row, policies)
}
