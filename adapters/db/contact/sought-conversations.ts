import { orderKey, waysToNumber } from '#domain/order/order-number.ts'
import { byLastDigits } from '../lists/begun.ts'
import { nearWords, type NearWord } from '../lists/near-words.ts'
import { soughtNumbers } from '../lists/sought-numbers.ts'
import { soughtWords } from '../lists/sought-words.ts'
import type { Run } from '../run.ts'

/** Of one word so many are looked at and no more: whoever types it wants a narrower one. Several words narrow one another, so that of each there are more. */
const few = { messages: 2_000, people: 400, companies: 100 }
const many = { messages: 8_000, people: 10_000, companies: 2_000 }
/** Of one person or company, the newest. */
const MOST_OF_ONE = 200

/** As its index has it: what whoever wrote typed beside their message. */
const typed = `search_keys(coalesce(c.subject, '') || ' ' || coalesce(c.name, '') || ' ' || coalesce(c.email, '') || ' ' || coalesce(c.order_named, ''))`
const alive = `c.status <> 'in_return' and c.status <> 'merged'`

/** `conversations c` of rows with another key: walked to by its index, never all of them read for it. */
const conversationsWhere = (key: string, newest = ''): string =>
  `cross join lateral (select c.id from conversations c where ${key} and ${alive} ${newest || 'offset 0'}) c`
const newestOfOne = `order by c.id desc limit ${MOST_OF_ONE}`

/** The messages that have one word. */
const messagesWith = (said: string, most: number): string =>
  `select m.id, m.conversation_id from messages m where m.in_contact and search_words(m.body) && ${said} limit ${most}`

/** What has one word: what was typed, the person's name and address, the company's, or something that was said. */
const having = (nth: number, keys: string, most: typeof few): string => `
  (select c.id from conversations c where ${typed} && ${keys} and ${alive} limit ${most.messages})
  union select c.id from people_${nth} p ${conversationsWhere('c.customer_id = p.id', newestOfOne)}
  union select c.id from companies_${nth} k ${conversationsWhere('c.company_id = k.id', newestOfOne)}
  union select conversation_id from said_${nth}`

/** What is about the order that was named, whichever way its number is written or by its last digits, or a return of it. */
const aboutOrder = ({ numbers, digits, groups }: Record<'numbers' | 'digits' | 'groups', string>): string => `
  select c.id from (select o.id from orders o where regexp_replace(upper(o.number), '[^0-9A-Z]', '', 'g') = any(${numbers})
    union select id from ${byLastDigits({ digits, groups })} d
    union select order_id from returns where number = any(${numbers})) o ${conversationsWhere('c.order_id = o.id')}`

/** The last words of each row of `page` that have one of those that were sought. */
const told = (words: readonly unknown[]): string =>
  words.length === 0
    ? 'select null::uuid as conversation_id, null as body where false'
    : `select distinct on (m.conversation_id) m.conversation_id, m.body
       from (${words.map((_, nth) => `select * from said_${nth}`).join(' union all ')}) s
       join page on page.id = s.conversation_id join messages m on m.id = s.id order by m.conversation_id, m.sequence desc`

/** Conditions: so many were looked at, and there may be others. */
const full = (nth: number, { messages, people, companies }: typeof few): string[] =>
  Object.entries({ said: messages, people, companies }).map(([table, most]) => `(select count(*) from ${table}_${nth}) >= ${most}`)

export type SoughtConversations = {
  /** One text for as many words. */
  name: string
  /** Common tables for a statement's `with`; the last is `found`, of ids. */
  tables: string
  /** The table `told` of what was said, for the rows of another that is called `page`. */
  told: string
  /** Whether there are more than were looked at, a condition. */
  more: string
  values: readonly unknown[]
}

/** Conversations without a return that have every word, in whatever they are known by, accents and slips forgiven; parameters begin at `first`. */
export async function soughtConversations(run: Run, text: string, first: number): Promise<SoughtConversations> {
  const sought = soughtWords(await run<NearWord>(nearWords, [text]))
  const count = sought.exact.length
  const most = count === 1 ? few : many
  const keys = (nth: number): string => `$${first + 3 + nth}::text[]`
  const said = (nth: number): string => `$${first + 3 + count + nth}::text[]`
  const order = aboutOrder({ numbers: `$${first}::text[]`, digits: `$${first + 1}`, groups: `$${first + 2}` })
  const { digits, groups } = soughtNumbers(text)
  const words = sought.exact.flatMap((_, nth) => [
    `said_${nth} as materialized (${messagesWith(said(nth), most.messages)})`,
    ...(['people', 'companies'] as const).map(
      (them) => `${them}_${nth} as materialized (select id from ${them} where found_by && ${keys(nth)} limit ${most[them]})`,
    ),
    `word_${nth} as materialized (${having(nth, keys(nth), most)})`,
  ])
  const all = sought.exact.map((_, nth) => `select id from word_${nth}`).join(' intersect ')
  const ofAll = all && `select c.id from (${all}) f ${conversationsWhere('c.id = f.id')}`
  return {
    name: `${count} words`,
    tables: [...words, `found as materialized (${[ofAll, order].filter(Boolean).join(' union ')})`].join(', '),
    told: `told as materialized (${told(sought.exact)})`,
    more: ['false', ...sought.exact.flatMap((_, nth) => full(nth, most))].join(' or '),
    values: [waysToNumber(orderKey(text)), digits, groups, ...sought.keys, ...sought.said],
  }
}
