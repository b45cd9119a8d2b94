import type { FoundBuyer, FoundOrder, Reads } from '#application/reads.ts'
import { parcelsOf, readParcels } from '../read-order.ts'
import { one, type Run, statement } from '../run.ts'

/** Without accents and in small letters: « Hélène » is found by « helene ». */
const plain = (text: string): string => `translate(lower(${text}), 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy')`

/** Whoever finds more people than these wants a narrower word. */
const PEOPLE = 100

const found = statement(
  'find orders',
  `with people_found as (
     select w.id from people w left join companies k on k.id = w.company_id
     where 'customer' = any(w.roles) and $3::text is not null
       and (${plain('w.name')} like ${plain('$3')} or w.email like lower($3) or ${plain('k.name')} like ${plain('$3')}) limit ${PEOPLE}),
   meant as (
     select id from orders where regexp_replace(upper(number), '[^0-9A-Z]', '', 'g') = any($1)
     union select order_id from returns where number = any($1)
     union select id from orders where email = $2
     union select p.order_id from parcels p where exists (select from unnest($4::jsonb[]) sold where p.items @> sold)
     union (select o.id from people_found f cross join lateral (
       select id from orders where customer_id = f.id order by placed_at desc, id desc limit 20) o))
   select o.id, o.number, o.placed_at as "placedAt", o.currency, o.email, ${parcelsOf('o')} as parcels, l.lines, l.gross, l.title,
     (select count(*)::int from returns r where r.order_id = o.id) as returns, coalesce(p.name, o.shipping->>'name', o.billing->>'name', '') as name,
     k.name as company, p.tier
   from orders o left join people p on p.id = o.customer_id left join companies k on k.id = o.company_id
   cross join lateral (select count(*)::int as lines, coalesce(sum(gross), 0)::bigint as gross, coalesce((array_agg(name order by position))[1], '') as title
     from order_lines where order_id = o.id) l
   where o.id in (select id from meant) order by o.placed_at desc, o.id desc limit 20`,
)

const buyer = statement(
  'buyer of order',
  `select coalesce(p.name, o.shipping->>'name', o.billing->>'name', '') as name, k.name as company, p.tier, coalesce(p.email, o.email) as email
   from orders o left join people p on p.id = o.customer_id left join companies k on k.id = o.company_id where o.id = $1`,
)

export const orderFinder = (run: Run): Pick<Reads, 'ordersFound' | 'buyerOf'> => ({
  buyerOf: (orderId) => one(run<FoundBuyer>(buyer, [orderId])),
  async ordersFound({ text, numbers, serials }) {
    const like = text.length < 2 ? null : `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    const sold = serials.map((serial) => JSON.stringify([{ serials: [serial] }]))
    const rows = await run<FoundOrder>(found, [numbers, text.toLowerCase(), like, sold])
    return rows.map((row) => ({ ...row, parcels: readParcels(row.parcels) }))
  },
})
