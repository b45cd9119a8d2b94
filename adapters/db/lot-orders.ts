import type { Reads } from '#application/reads.ts'
import { type FactsRow, factsColumns, factsFrom, readFacts } from './orders.ts'
import type { PolicyReader } from './policies.ts'
import { type Run, statement } from './run.ts'

const bare = (serial: string): string => `upper(regexp_replace(${serial}, '[^[:alnum:]]', '', 'g'))`

/** As many orders as a list of 500 rows is looked for in, the newest first. */
const mostOrders = 300

/** Every order of theirs that a list of rows may mean, by number, SKU or serial sold, with what judges it: one statement for all rows. */
const lotOrders = statement(
  'orders of a lot',
  `with mine as (
     select id from orders where customer_id = $1 union select id from orders where company_id = $4),
   meant as (
     select o.id from mine join orders o on o.id = mine.id where regexp_replace(upper(o.number), '[^0-9A-Z]', '', 'g') = any($5)
     union select l.order_id from mine join order_lines l on l.order_id = mine.id where upper(l.sku) = any($6)
     union select p.order_id from mine join parcels p on p.order_id = mine.id, jsonb_array_elements(p.items) item,
       jsonb_array_elements_text(item->'serials') serial where ${bare('serial')} = any($3))
   select ${factsColumns} ${factsFrom} where o.id in (select id from meant) order by o.placed_at desc, o.id desc limit ${mostOrders}`,
)

export const lotReads = (run: Run, policies: PolicyReader): Pick<Reads, 'lotOrders'> => ({
  async lotOrders({ customerId, companyId }, { numbers, skus, serials }) {
    const rows = await run<FactsRow>(lotOrders, [customerId, null, serials, companyId, numbers, skus])
    return Promise.all(rows.map((row) => readFacts(row, policies)))
  },
})
