import type { ListedReturn, QueueAsk } from '#application/reads.ts'
import { orderKey, waysToNumber } from '#domain/order/order-number.ts'
import { serialKey } from '#domain/order/serial-number.ts'
import { facet } from '#domain/return/facets.ts'
import { formatRmaNumber } from '#domain/return/rma-number.ts'
import { folded } from '#domain/search/folded.ts'
import type { Run } from '../run.ts'
import { listedColumns, listedFrom, type ListedRow, readListed } from './listed-return.ts'
import { nearWords, type NearWord } from './near-words.ts'
import { firstRank, lastId, paged } from './paging.ts'
import { narrowing } from './queue-conditions.ts'
import { unanswered } from './unanswered.ts'
import { remembered, written } from './written.ts'

/** Words that stand in half of all messages find nothing; they are asked for where nothing else is. */
const common = new Set(
  `a ai and are as at au aux avec avez avons be bien bonjour bonsoir but by can ce cela ces cet cette ci comme cordialement dans de des do
   du elle en est et eu for from has have hello hi il ils in is it je jour la le les leur lui ma mais me merci mes moi mon my ne nos not notre nous of
   on ont or ou où our par pas please plus pour qu que qui regards sa salutations se ses si sont sur thank thanks that the this to un une vos
   votre vous was we with you your`.split(/\s+/),
)

const MOST_WORDS = 5

/** Of each word: what names are found by (`people.found_by`), and the words that messages may have in its place. */
export type Sought = { keys: readonly (readonly string[])[]; said: readonly (readonly string[])[]; exact: readonly string[] }

/** The words that find most, the rarest first; common ones only where there are no others. */
export function soughtWords(found: readonly NearWord[]): Sought {
  const rare = found.filter(({ word }) => !common.has(word))
  const words = (rare.length > 0 ? rare : found)
    .toSorted((a, b) => a.said.length - b.said.length || b.word.length - a.word.length)
    .slice(0, MOST_WORDS)
  return {
    keys: words.map(({ begins, near }) => [begins, ...near]),
    said: words.map(({ said }) => said),
    exact: words.map(({ word }) => word),
  }
}

/** So many of one SKU at most: whoever finds more wants a narrower word. */
const MOST = 200

/** What is named exactly, however it is written: numbers of returns and orders, serials, trackings, SKUs or how they begin, addresses. */
const named = `
  select id, 0 as rank, 'number' as kind, number as said from returns where number = any($2)
  union all select f.id, 0, 'order', n.number from orders n join returns f on f.order_id = n.id
    where regexp_replace(upper(n.number), '[^0-9A-Z]', '', 'g') = any($3)
  union all select u.return_id, 0, 'serial', u.serial from return_units u where search_key(u.serial) = $4 and u.serial is not null
  union all select p.return_id, 0, 'tracking', p.tracking from return_parcels p where search_key(p.tracking) = $4 and p.tracking is not null
  union all (select id, 1, 'sku', $6 from returns where facets && $5::text[] limit ${MOST})
  union all select f.id, 1, 'email', n.email from orders n join returns f on f.order_id = n.id where n.email = lower($6)`

/** People whose name, address and company have all of the words, and their last returns; then messages that have. */
function spoken(first: number, count: number): string {
  const each = (from: number) => Array.from({ length: count }, (_, index) => `$${from + index}::text[]`)
  const [keys, said, exact] = [each(first), each(first + count), `$${first + 2 * count}::text[]`]
  const [rarest = ''] = keys
  return `
  union all select r.id, w.rank, 'customer', w.said from (
    select p.id, case when h.found_by @> array(select '=' || x from unnest(${exact}) x) then 2 else 3 end as rank,
      concat_ws(chr(10), p.name, coalesce(k.name, ''), p.email) as said
    from ((select id from people where found_by && ${rarest} limit 400)
      union (select p.id from (select id from companies where found_by && ${rarest} limit 100) c join people p on p.company_id = c.id limit 400)) q
    join people p on p.id = q.id left join companies k on k.id = p.company_id
    cross join lateral (select p.found_by || coalesce(k.found_by, '{}') as found_by offset 0) h
    where ${keys.map((some) => `h.found_by && ${some}`).join(' and ')} order by rank limit 100) w
  cross join lateral (select id from returns where customer_id = w.id order by id desc limit 20) r
  union all (select m.conversation_id, case when search_words(m.body) @> ${exact} then 4 else 5 end, 'message', m.body
    from messages m cross join lateral (select from returns where id = m.conversation_id offset 0) of_return
    where ${said.map((words) => `search_words(m.body) && ${words}`).join(' and ')} limit 100)`
}

/** What a search finds: what is named first, then whose name has the words as they were typed, nearly so, and messages; newest first in each. */
export async function search(run: Run, ask: QueueAsk & { text: string }): Promise<ListedReturn[]> {
  const sought = soughtWords(await run<NearWord>(nearWords, [ask.text]))
  const count = sought.exact.length
  const narrow = written(narrowing(ask), 10 + 2 * count)
  const page = remembered(`search ${count} ${narrow.names}`, (rows) => asked(count, narrow.where, rows))
  const key = serialKey(ask.text)
  const values = [
    ask.readerId,
    numbersLike(ask.text),
    waysToNumber(orderKey(ask.text)),
    key === '' ? '-' : key,
    [facet('sku', ask.text)],
    ask.text.trim(),
    ask.after?.key ?? firstRank,
    ask.after?.id ?? lastId,
    ...sought.keys,
    ...sought.said,
    sought.exact,
    ...narrow.values,
  ]
  const rows = await paged(run<ListedRow & Found>(page(ask.limit), values), ask.limit)
  return rows.map(({ rank, kind, said, ...row }) => ({
    ...readListed(row),
    match: { rank, ...(kind === 'customer' ? ofPerson(said, ask.text) : { kind, said }) },
  }))
}

/** Which of a person's name, company and address it is that has what was typed, as nearly as can be told. */
function ofPerson(said: string, typed: string): Pick<Found, 'kind' | 'said'> {
  const [name = '', company = '', email = ''] = said.split('\n')
  const words = folded(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const holds = (text: string): boolean => words.some((word) => folded(text).includes(word))
  if (company !== '' && !holds(name) && holds(company)) return { kind: 'company', said: company }
  if (typed.includes('@') || (!holds(name) && holds(email))) return { kind: 'email', said: email }
  return { kind: 'customer', said: name }
}

type Found = { rank: number; kind: NonNullable<ListedReturn['match']>['kind']; said: string }
const asked = (count: number, where: string, rows: number): string =>
  `with found as (select distinct on (id) id, rank, kind, said from (${named}${count > 0 ? spoken(9, count) : ''}) f order by id, rank),
   page as (select r.id, f.rank, f.kind, f.said from found f join returns r on r.id = f.id
     where (f.rank > $7::int or (f.rank = $7::int and f.id < $8)) and cardinality($${9 + 2 * count}::text[]) >= 0 and ${where}
     order by f.rank, f.id desc limit ${rows})
   select ${listedColumns}, page.rank, page.kind, page.said from page join returns r on r.id = page.id ${listedFrom(unanswered, '$1')}
   order by page.rank, r.id desc`

/** The number itself, or for « 482 » the numbers that have this sequence, whatever their year. */
function numbersLike(text: string): string[] {
  const digits = text.trim()
  if (!/^\d{1,9}$/.test(digits)) return [orderKey(digits), digits.toUpperCase()]
  const thisYear = new Date().getUTCFullYear()
  return Array.from({ length: 20 }, (_, ago) => formatRmaNumber(thisYear - ago, Number(digits))).filter((number) => number !== undefined)
}
