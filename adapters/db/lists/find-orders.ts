import type { FoundBuyer, FoundOrder } from '#application/orders/ports.ts'
import type { Reads } from '#application/reads.ts'
import { serialKey } from '#domain/order/serial-number.ts'
import { parcelsOf, readParcels } from '../read-order.ts'
import { one, type Run, type Statement, statement } from '../run.ts'
import { guestKeys } from './guests.ts'
import { nearWords, type NearWord } from './near-words.ts'

/** Whoever finds more people than these wants a narrower word; and whoever types more words than these has found by fewer. */
const PEOPLE = 100
const MOST_WORDS = 5

/** The names that an order was sent and billed to, as their index has them. */
const names = `search_words(coalesce(o.shipping->>'name', '') || ' ' || coalesce(o.billing->>'name', ''))`

/** Orders that somebody named by `count` words: of people and companies who have all of them, and of whoever bought without an account. */
function spoken(count: number): string {
  const each = (from: number) => Array.from({ length: count }, (_, index) => `$${index + from}::text[]`)
  const [keys, said] = [each(5), each(5 + count)]
  const all = (words: string, typed: readonly string[]): string => typed.map((one) => `${words} && ${one}`).join(' and ')
  return `
     union (select o.id from (
       select w.id from ((select id from people where found_by && ${keys[0]} limit 400)
         union (select p.id from companies c join people p on p.company_id = c.id where c.found_by && ${keys[0]} limit 400)) q
       join people w on w.id = q.id left join companies k on k.id = w.company_id
       where 'customer' = any(w.roles) and ${all(`(w.found_by || coalesce(k.found_by, '{}'))`, keys)} limit ${PEOPLE}) f
       cross join lateral (select id from orders where customer_id = f.id order by placed_at desc, id desc limit 20) o)
     union (select o.id from orders o where o.customer_id is null and ${all(guestKeys, keys)} limit ${PEOPLE})
     union (select o.id from orders o where ${all(names, said)} order by o.placed_at desc limit ${PEOPLE})`
}

const found = (count: number): Statement =>
  statement(
    `find orders ${count}`,
    `with meant as (
     select id from orders where regexp_replace(upper(number), '[^0-9A-Z]', '', 'g') = any($1)
     union select order_id from returns where number = any($1)
     union select id from orders where email = $2
     union select p.order_id from parcels p where exists (select from unnest($3::jsonb[]) sold where p.items @> sold)
     union select r.order_id from return_units u join returns r on r.id = u.return_id where search_key(u.serial) = $4 and u.serial is not null
     union select p.order_id from parcels p where search_key(p.tracking) = $4 and p.tracking is not null
     union select r.order_id from return_parcels p join returns r on r.id = p.return_id where search_key(p.tracking) = $4 and p.tracking is not null
     ${count > 0 ? spoken(count) : ''})
   select o.id, o.number, o.placed_at as "placedAt", o.currency, o.email, ${parcelsOf('o')} as parcels, l.lines, l.gross, l.title,
     (select count(*)::int from returns r where r.order_id = o.id) as returns, coalesce(p.name, o.shipping->>'name', o.billing->>'name', '') as name,
     k.name as company, p.tier, o.customer_id as "customerId", o.company_id as "companyId"
   from orders o left join people p on p.id = o.customer_id left join companies k on k.id = o.company_id
   cross join lateral (select count(*)::int as lines, coalesce(sum(gross), 0)::bigint as gross, coalesce((array_agg(name order by position))[1], '') as title
     from order_lines where order_id = o.id) l
   where o.id in (select id from meant) order by o.placed_at desc, o.id desc limit 20`,
  )
const byCount = Array.from({ length: MOST_WORDS + 1 }, (_, count) => found(count))

const buyer = statement(
  'buyer of order',
  `select coalesce(p.name, o.shipping->>'name', o.billing->>'name', '') as name, k.name as company, p.tier, coalesce(p.email, o.email) as email
   from orders o left join people p on p.id = o.customer_id left join companies k on k.id = o.company_id where o.id = $1`,
)

export const orderFinder = (run: Run): Pick<Reads, 'ordersFound' | 'buyerOf'> => ({
  buyerOf: (orderId) => one(run<FoundBuyer>(buyer, [orderId])),
  async ordersFound({ text, numbers, serials }) {
    const near = await run<NearWord>(nearWords, [text])
    const words = near.slice(0, MOST_WORDS)
    const [keys, said] = [words.map(({ begins, near }) => [begins, ...near]), words.map(({ said }) => said)]
    const sold = serials.map((serial) => JSON.stringify([{ serials: [serial] }]))
    const key = serialKey(text) || '-'
    const rows = await run<FoundOrder>(byCount[words.length] ?? found(words.length), [
      numbers,
      text.toLowerCase(),
      sold,
      key,
      ...keys,
      ...said,
    ])
    return rows.map((row) => ({ ...row, parcels: readParcels(row.parcels) }))
  },
})
