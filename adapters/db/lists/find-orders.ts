import type { FoundBuyer, FoundOrder } from '#application/orders/ports.ts'
import type { Reads } from '#application/reads.ts'
import { serialKey } from '#domain/order/serial-number.ts'
import { parcelsOf, readParcels } from '../read-order.ts'
import { one, type Run, type Statement, statement } from '../run.ts'
import { asWritten, begun, byLastDigits } from './begun.ts'
import { guestKeys } from './guests.ts'
import { nearWords, type NearWord } from './near-words.ts'
import { soughtNumbers } from './sought-numbers.ts'

/** Whoever finds more people than these wants a narrower word; and whoever types more words than these has found by fewer. */
const PEOPLE = 100
const MOST = 400
/** So many orders are shown, the newest. */
const SHOWN = 20
const MOST_WORDS = 5

/** The parameters of the words come after nine others. */
const FIRST_WORD = 10

/** The names that an order was sent and billed to, as their index has them. */
const names = `search_words(coalesce(o.shipping->>'name', '') || ' ' || coalesce(o.billing->>'name', ''))`

/** Orders that somebody named by `count` words: of people and companies who have all of them, and of whoever bought without an account. */
function spoken(count: number): string {
  const each = (from: number) => Array.from({ length: count }, (_, index) => `$${index + from}::text[]`)
  const [keys, said] = [each(FIRST_WORD), each(FIRST_WORD + count)]
  const all = (words: string, typed: readonly string[]): string => typed.map((one) => `${words} && ${one}`).join(' and ')
  return `
     union all (select o.id from (
       select w.id from ((select id from people where found_by && ${keys[0]} limit ${MOST})
         union (select p.id from companies c join people p on p.company_id = c.id where c.found_by && ${keys[0]} limit ${MOST})) q
       join people w on w.id = q.id left join companies k on k.id = w.company_id
       where 'customer' = any(w.roles) and ${all(`(w.found_by || coalesce(k.found_by, '{}'))`, keys)} limit ${PEOPLE}) f
       cross join lateral (select id from orders where customer_id = f.id order by placed_at desc, id desc limit 20) o)
     union all (select o.id from orders o where o.customer_id is null and ${all(guestKeys, keys)} limit ${PEOPLE})
     union all (select o.id from (select o.id, o.placed_at from orders o where ${all(names, said)} limit ${MOST}) o order by o.placed_at desc limit ${PEOPLE})`
}

const found = (count: number): Statement =>
  statement(
    `find orders ${count}`,
    `with meant as (
     (select id from orders where ${asWritten('number')} = any($1) limit ${MOST})
     union all (select order_id from returns where number = any($1) limit ${MOST})
     union all (select id from orders where email = $2 order by placed_at desc limit ${PEOPLE})
     union all (select p.order_id from unnest($3::jsonb[]) sold cross join lateral (select order_id from parcels where items @> sold limit ${MOST}) p)
     union all (select r.order_id from (select return_id from return_units where search_key(serial) = $4 and serial is not null limit ${MOST}) u
       join returns r on r.id = u.return_id)
     union all (select order_id from parcels where search_key(tracking) = $4 and tracking is not null limit ${MOST})
     union all (select r.order_id from (select return_id from return_parcels where search_key(tracking) = $4 and tracking is not null limit ${MOST}) p
       join returns r on r.id = p.return_id)
     union all (select r.order_id from (select return_id from labels where search_key(tracking) = $4 and tracking is not null limit ${MOST}) l
       join returns r on r.id = l.return_id)
     union all select id from ${begun({ table: 'orders', key: asWritten('number'), text: '$5', most: SHOWN })} o
     union all select id from ${byLastDigits({ digits: '$8', groups: '$9', most: SHOWN })} d
     union all select order_id from ${begun({ table: 'returns', key: 'number', text: '$6', most: SHOWN })} r
     union all select r.order_id from ${begun({ table: 'return_units', key: 'search_key(serial)', text: '$7', most: SHOWN })} u join returns r on r.id = u.return_id
     union all select order_id from ${begun({ table: 'parcels', key: 'search_key(tracking)', text: '$7', most: SHOWN })} p
     union all select r.order_id from ${begun({ table: 'return_parcels', key: 'search_key(tracking)', text: '$7', most: SHOWN })} p join returns r on r.id = p.return_id
     union all select r.order_id from ${begun({ table: 'labels', key: 'search_key(tracking)', text: '$7', most: SHOWN })} l join returns r on r.id = l.return_id
     ${count > 0 ? spoken(count) : ''})
   select o.id, o.number, o.placed_at as "placedAt", o.currency, o.email, ${parcelsOf('o')} as parcels, l.lines, l.gross, l.title,
     (select count(*)::int from returns r where r.order_id = o.id) as returns, coalesce(p.name, o.shipping->>'name', o.billing->>'name', '') as name,
     k.name as company, p.tier, o.customer_id as "customerId", o.company_id as "companyId"
   from (select distinct id from meant) m cross join lateral (select * from orders where id = m.id offset 0) o left join people p on p.id = o.customer_id left join companies k on k.id = o.company_id
   cross join lateral (select count(*)::int as lines, coalesce(sum(gross), 0)::bigint as gross, coalesce((array_agg(name order by position))[1], '') as title
     from order_lines where order_id = o.id) l
   order by o.placed_at desc, o.id desc limit ${SHOWN}`,
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
    const begins = soughtNumbers(text)
    const rows = await run<FoundOrder>(byCount[words.length] ?? found(words.length), [
      numbers,
      text.toLowerCase(),
      sold,
      key,
      begins.orders,
      begins.returns,
      begins.begun,
      begins.digits,
      begins.groups,
      ...keys,
      ...said,
    ])
    return rows.map((row) => ({ ...row, parcels: readParcels(row.parcels) }))
  },
})
