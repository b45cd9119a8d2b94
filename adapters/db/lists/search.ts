import type { ListedReturn } from '#application/returns/ports.ts'
import type { QueueAsk } from '#application/queue/ports.ts'
import { orderKey, waysToNumber } from '#domain/order/order-number.ts'
import { serialKey } from '#domain/order/serial-number.ts'
import { facet } from '#domain/return/facets.ts'
import { marksIn } from '#domain/search/marks.ts'
import type { Run } from '../run.ts'
import { listedColumns, listedFrom, type ListedRow, readListed } from './listed-return.ts'
import { asWritten, begins, begun, byLastDigits } from './begun.ts'
import { declared } from './declared.ts'
import { guestKeys } from './guests.ts'
import { nearWords, type NearWord } from './near-words.ts'
import { firstRank, lastId, paged } from './paging.ts'
import { type Condition, narrowing } from './queue-conditions.ts'
import { fromOn, orders } from './queue-orders.ts'
import { soughtNumbers } from './sought-numbers.ts'
import { soughtWords } from './sought-words.ts'
import { unanswered } from './unanswered.ts'
import { remembered, written } from './written.ts'

/** So many of one SKU or product at most: whoever finds more wants a narrower word. */
const MOST = 200
/** Of what many have, the newest stand among the last returns; where these are fewer than a page, the index of facets is asked for the others. */
const LAST = 2_000
const A_PAGE = 51
const MOST_PRODUCTS = 100
/** SKUs that begin so, of which the families are told. */
const MOST_SKUS = 2_000
/** People and guests who have all of the words, whose returns are looked at; and so many of these together. */
const MOST_PEOPLE = 200
const MOST_GUESTS = 200
const MOST_OF_PEOPLE = 2_000
const MOST_MESSAGES = 100

/** The customer wrote other words in its place since. */
const rewritten = `exists (select from texts n where n.return_id = t.return_id and n.subject_id = t.subject_id and n.kind = t.kind
  and n.clause is not distinct from t.clause and n.id > t.id)`

/** How well it fits that a number begins so; letters alone may as well begin a name, which comes before. */
const BEGINS = 2
const BEGINS_LETTERS = 6

/** `returns r` of rows that have found it: walked to by its key, whatever narrows the list. (Behind `offset 0` no plan reads all that is narrowed so.) */
const returnsWhere = (key: string): string => `cross join lateral (select * from returns r where ${key} offset 0) r`

/** Rows of `id, rank, kind, said`; of many `most` are looked at and no more. */
type Part = { most?: number; sql: string }

/** What is named exactly, however it is written, then what begins so; the fit of each is its rank. */
const named = (where: string): Part[] => [
  { sql: `select id, 0 as rank, 'number' as kind, number as said from returns where number = any($2)` },
  { sql: `select f.id, 0, 'order', n.number from orders n join returns f on f.order_id = n.id where ${asWritten('n.number')} = any($3)` },
  { sql: `select u.return_id, 0, 'serial', u.serial from return_units u where search_key(u.serial) = $4 and u.serial is not null` },
  {
    sql: `select p.return_id, 0, 'tracking', p.tracking from return_parcels p where search_key(p.tracking) = $4 and p.tracking is not null`,
  },
  { sql: `select l.return_id, 0, 'tracking', l.tracking from labels l where search_key(l.tracking) = $4 and l.tracking is not null` },
  { sql: `select id, 0, 'meant', number from returns where number = $9` },
  { most: MOST, sql: `select r.id, 1, 'sku', $6 from returns r where r.facets && $5::text[] and ${where}` },
  { sql: `select f.id, 1, 'email', n.email from orders n join returns f on f.order_id = n.id where n.email = lower($6)` },
  {
    most: MOST,
    sql: `select r.id, 2, 'number', r.number from ${begun({ table: 'returns', key: 'number', text: '$10' })} r where ${where}`,
  },
  {
    most: MOST,
    sql: `select r.id, 2, 'order', n.number from ${begun({ table: 'orders', key: asWritten('number'), text: '$11' })} n
      ${returnsWhere('r.order_id = n.id')} where ${where}`,
  },
  {
    most: MOST,
    sql: `select r.id, 2, 'order', n.number from ${byLastDigits({ digits: '$15', groups: '$16' })} n ${returnsWhere('r.order_id = n.id')} where ${where}`,
  },
  {
    most: MOST,
    sql: `select r.id, $13::int, 'serial', u.serial from ${begun({ table: 'return_units', key: 'search_key(serial)', text: '$12' })} u
      ${returnsWhere('r.id = u.return_id')} where ${where}`,
  },
  {
    most: MOST,
    sql: `select r.id, $13::int, 'tracking', p.tracking from ${begun({ table: 'return_parcels', key: 'search_key(tracking)', text: '$12' })} p
      ${returnsWhere('r.id = p.return_id')} where ${where}`,
  },
  {
    most: MOST,
    sql: `select r.id, $13::int, 'tracking', l.tracking from ${begun({ table: 'labels', key: 'search_key(tracking)', text: '$12' })} l
      ${returnsWhere('r.id = l.return_id')} where ${where}`,
  },
]

const partOf = `array_to_string((string_to_array(upper(trim(s.sku)), '-'))[1:n], '-')`

/** Families of SKUs (domain/return/facets.ts), named by as much of them as was typed and what goes on to the next hyphen: « TK-EC » is TK-ECR. */
const families = `
  (select distinct coalesce(f.part, upper(trim(s.sku))) as sku from (select distinct sku from product_names where ${begins('search_key(sku)', '$14')} limit ${MOST_SKUS}) s
    left join lateral (select ${partOf} as part from generate_series(1, 6) n where length(search_key(${partOf})) >= length($14) order by n limit 1) f on true
   limit ${MOST_PRODUCTS})`

/** What `=` and each word as it was typed make of `found_by`. */
const asTyped = (exact: string): string => `array(select '=' || x from unnest(${exact}) x)`

/** People or guests of whom all that was typed is true, met in their index before any are cut: those it fits to the letter are never crowded out. */
const meeting = (
  from: string,
  { found, keys, exact, most }: { found: string; keys: readonly string[]; exact: string; most: number },
): string =>
  `(select *, 3 as rank from ${from} and ${found} @> ${asTyped(exact)} limit ${most})
   union all (select *, 5 from ${from} and ${keys.map((some) => `${found} && ${some}`).join(' and ')} limit ${most})`

/** Whoever has none is nobody whom a search for returns finds, and crowds nobody out. */
const withReturns = `people p cross join lateral (select from returns where customer_id = p.id limit 1) r where true`
const guestsWithReturns = `orders o cross join lateral (select from returns where order_id = o.id limit 1) r where o.customer_id is null`

/** Products whose SKU begins so, or whose name has all of the words; people whose name, address and company have them. */
const products = ({ keys, exact, where }: Spoken): string => `
  products as materialized (
    select 'sku:' || upper(trim(sku)) as facet, kind, said, rank from (
      select sku, 'sku' as kind, sku as said, 2 as rank from ${families} b
      union all select sku, 'product', name, case when found_by @> ${asTyped(exact)} then 4 else 6 end
        from product_names where ${keys.map((some) => `found_by && ${some}`).join(' and ')}) p
    order by rank, sku limit ${MOST_PRODUCTS}),
  recent as materialized (
    select r.id from (select * from returns where exists (select from products) order by id desc limit ${LAST}) r
    where r.facets && array(select facet from products) and ${where} limit ${MOST}),
  whom as materialized (
    select id, min(rank) as rank from (${meeting(withReturns, { found: 'found_by', keys, exact, most: MOST_PEOPLE })}) p
    group by id order by 2, 1 limit ${MOST_PEOPLE}),`

/** Returns of these products and people; of guests likewise; messages, and what was written with a request, that have the words. */
const spoken = ({ keys, said, exact, where }: Spoken): Part[] => [
  {
    most: MOST,
    sql: `select r.id, p.rank, p.kind, p.said from (
      select id from recent union (
        select r.id from returns r where (select count(*) from recent) < ${A_PAGE} and r.facets && array(select facet from products) and ${where} limit ${MOST})) f
      ${returnsWhere('r.id = f.id')}
      cross join lateral (select rank, kind, said from products where r.facets @> array[facet] order by rank limit 1) p`,
  },
  {
    most: MOST_OF_PEOPLE,
    sql: `select r.id, w.rank, 'customer', concat_ws(chr(10), p.name, coalesce(k.name, ''), p.email) from whom w
      join people p on p.id = w.id left join companies k on k.id = p.company_id
      cross join lateral (select r.id from (select * from returns where customer_id = w.id order by id desc limit ${MOST_OF_PEOPLE}) r where ${where}
        limit (select greatest(${MOST}, ${MOST_OF_PEOPLE} / greatest(1, count(*))) from whom)) r`,
  },
  {
    most: MOST,
    sql: `select r.id, o.rank, 'customer', concat_ws(chr(10), coalesce(o.shipping->>'name', o.billing->>'name', ''), '', o.email)
      from (select distinct on (id) * from (${meeting(guestsWithReturns, { found: guestKeys, keys, exact, most: MOST_GUESTS })}) o order by id, rank) o
      ${returnsWhere('r.order_id = o.id')} where ${where}`,
  },
  {
    most: MOST_MESSAGES,
    sql: `select m.conversation_id, case when search_words(m.body) @> ${exact} then 7 else 8 end, 'message', m.body
      from messages m ${returnsWhere('r.id = m.conversation_id')}
      where ${where} and ${said.map((words) => `search_words(m.body) && ${words}`).join(' and ')}`,
  },
  {
    most: MOST_MESSAGES,
    sql: `select t.return_id, case when search_words(t.body) @> ${exact} then 7 else 8 end, t.kind, t.body
      from texts t ${returnsWhere('r.id = t.return_id')}
      where ${where} and ${declared} and ${said.map((words) => `search_words(t.body) && ${words}`).join(' and ')} and not ${rewritten}`,
  },
]

type Spoken = { keys: readonly string[]; said: readonly string[]; exact: string; where: string }

/** The parameters of the words come after sixteen others. */
const FIRST_WORD = 17

/** Beginning where the page before ended: what fits best first, or as any list is ordered. */
const byFit = { by: 'rank, r.id desc', from: '(f.rank > $7::int or (f.rank = $7::int and f.id < $8))' }

type Wanted = { count: number; where: string; ordered: typeof byFit }

function asked({ count, where, ordered }: Wanted, rows: number): string {
  const each = (from: number) => Array.from({ length: count }, (_, index) => `$${FIRST_WORD + from + index}::text[]`)
  const [keys, said, exact] = [each(0), each(count), `$${FIRST_WORD + 2 * count}::text[]`]
  const words = { keys, said, exact, where }
  const parts = [...named(where), ...(count > 0 ? spoken(words) : [])]
  return `with ${count > 0 ? products(words) : ''}
   parts as materialized (${parts.map(numbered).join(' union all ')}),
   found as (select distinct on (id) id, rank, kind, said from parts order by id, rank),
   page as (select r.id, f.rank, f.kind, f.said from found f ${returnsWhere('r.id = f.id')}
     where ${ordered.from} and cardinality(${exact}) >= 0 and $14::text is not null and ${where}
     order by ${ordered.by} limit ${rows})
   select ${listedColumns}, page.rank, page.kind, page.said, ${count > 0 ? `(select count(*) from whom) >= ${MOST_PEOPLE} or` : ''}
     exists (select from parts group by part, most having count(*) >= most) as cut from page join returns r on r.id = page.id ${listedFrom(unanswered, '$1')}
   order by ${ordered.by}`
}

/** Which part a row is of, and how many of it are looked at. */
const numbered = ({ most, sql }: Part, part: number): string =>
  `(select *, ${part} as part, ${most ?? 'null'}::int as most from (${sql}${most === undefined ? '' : ` limit ${most}`}) x(id, rank, kind, said))`

/**
 * What a search finds. What fits best first where no other order is asked for: what is named, what begins so, whose name has the words, products,
 * nearly so, messages; newest first in each.
 */
export async function search(run: Run, ask: QueueAsk & { text: string }): Promise<ListedReturn[]> {
  const sought = soughtWords(await run<NearWord>(nearWords, [ask.text]))
  const numbers = soughtNumbers(ask.text)
  const count = sought.exact.length
  const narrow = written(narrowing(ask), FIRST_WORD + 1 + 2 * count)
  const order = ask.sort && orders[ask.sort]
  const from: Condition | undefined = order && fromOn(ask, order)
  const ordered = order && from ? { by: order.by, from: from.sql('$7', '$8') } : byFit
  const page = remembered(`search ${order?.name ?? 'fit'} ${count} ${narrow.names}`, (rows) =>
    asked({ count, where: narrow.where, ordered }, rows),
  )
  const key = serialKey(ask.text)
  const values = [
    ask.readerId,
    numbers.named,
    waysToNumber(orderKey(ask.text)),
    key === '' ? '-' : key,
    [facet('sku', ask.text)],
    ask.text.trim(),
    ...(from?.values ?? [ask.after?.key ?? firstRank, ask.after?.id ?? lastId]),
    numbers.meant,
    numbers.returns,
    numbers.orders,
    numbers.begun,
    /\d/.test(numbers.begun) ? BEGINS : BEGINS_LETTERS,
    numbers.sku,
    numbers.digits,
    numbers.groups,
    ...sought.keys,
    ...sought.said,
    sought.exact,
    ...narrow.values,
  ]
  const rows = await paged(run<ListedRow & Found>(page(ask.limit), values), ask.limit)
  return rows.map(({ rank, kind, said, cut, ...row }) => ({
    ...readListed(row),
    match: { rank, cut, ...(kind === 'customer' ? ofPerson(said, ask.text) : { kind, said }) },
  }))
}

type Found = NonNullable<ListedReturn['match']>

/** Which of a person's name, company and address it is that has most of what was typed. */
function ofPerson(said: string, typed: string): Pick<Found, 'kind' | 'said'> {
  const [name = '', company = '', email = ''] = said.split('\n')
  const told = [
    { kind: 'customer' as const, said: name },
    { kind: 'company' as const, said: company },
    { kind: 'email' as const, said: email },
  ]
  const hits = ({ said }: { said: string }): number => marksIn(said, typed).length
  if (typed.includes('@')) return { kind: 'email', said: email }
  return told.reduce((best, one) => (hits(one) > hits(best) ? one : best))
}
