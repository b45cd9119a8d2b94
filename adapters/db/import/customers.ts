import type { OrderInput } from '#domain/order/order.ts'
import { type Run, statement } from '../run.ts'

const columns = `id uuid, "shopId" text, email text, name text, profile text, tier text, company text, locale text`
const given = `jsonb_to_recordset($1::jsonb) as x(${columns})`

const companies = statement(
  'import companies',
  `insert into companies (id, shop_company, name) select id, name, name from jsonb_to_recordset($1::jsonb) as x(id uuid, name text) order by name
   on conflict (shop_company) do nothing`,
)

// The shop's word on who they are; their address and language are their own to change.
const known = statement(
  'import known customers',
  `update people p set name = x.name, profile = x.profile, tier = x.tier, company_id = c.id
   from ${given} left join companies c on c.shop_company = x.company where p.shop_customer_id = x."shopId"`,
)

// Somebody who is here already under this address (staff who buys, or a customer of before the shop's numbers).
const recognised = statement(
  'import recognised customers',
  `update people p set shop_customer_id = x."shopId", profile = x.profile, tier = x.tier, company_id = c.id,
     roles = case when 'customer' = any(p.roles) then p.roles else p.roles || '{customer}'::text[] end
   from (select distinct on (x.email) x.* from ${given} order by x.email) x left join companies c on c.shop_company = x.company
   where p.email = x.email and p.shop_customer_id is null and not exists (select from people q where q.shop_customer_id = x."shopId")`,
)

const added = statement(
  'import new customers',
  `insert into people (id, email, name, roles, shop_customer_id, profile, tier, company_id, locale, created_at)
   select x.id, x.email, x.name, '{customer}', x."shopId", x.profile, x.tier, c.id, x.locale, $2
   from ${given} left join companies c on c.shop_company = x.company
   where not exists (select from people q where q.shop_customer_id = x."shopId") order by x.email on conflict do nothing`,
)

/** Customers and their companies by the shop's ids. Two customers of the shop with one address are one person here: who reads that mailbox. */
export async function upsertCustomers(
  run: Run,
  orders: readonly OrderInput[],
  { at, newId }: { at: string; newId: () => string },
): Promise<void> {
  const named = orders.flatMap(({ customer, email }) => (customer ? [{ ...customer, id: newId(), shopId: customer.id, email }] : []))
  if (named.length === 0) return
  const customers = JSON.stringify([...new Map(named.map((customer) => [customer.shopId, customer])).values()])
  const names = [...new Set(named.flatMap(({ company }) => company ?? []))]
  if (names.length > 0) await run(companies, [JSON.stringify(names.map((name) => ({ id: newId(), name })))])
  await run(known, [customers])
  await run(recognised, [customers])
  await run(added, [customers, at])
}
