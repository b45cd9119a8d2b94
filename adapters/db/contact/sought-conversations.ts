import { orderKey, waysToNumber } from '#domain/order/order-number.ts'
import { nearWords, type NearWord } from '../lists/near-words.ts'
import { soughtWords } from '../lists/sought-words.ts'
import type { Run } from '../run.ts'

/** Of a word that more messages have, these: whoever types it wants a narrower one. */
const MOST_MESSAGES = 10_000

/** As its index has it: what whoever wrote typed beside their message. */
const typed = `search_keys(coalesce(c.subject, '') || ' ' || coalesce(c.name, '') || ' ' || coalesce(c.email, '') || ' ' || coalesce(c.order_named, ''))`
const alive = `c.status <> 'in_return' and c.status <> 'merged'`

/** `conversations c` of rows with another key: walked to by its index, never all of them read for it. */
const conversationsWhere = (key: string): string =>
  `cross join lateral (select c.id from conversations c where ${key} and ${alive} offset 0) c`

/** What has one word: what was typed, the person's name and address, the company's, or something that was said. */
const having = (keys: string, said: string): string => `
  select c.id from conversations c where ${typed} && ${keys} and ${alive}
  union select c.id from people p ${conversationsWhere('c.customer_id = p.id')} where p.found_by && ${keys}
  union select c.id from companies k ${conversationsWhere('c.company_id = k.id')} where k.found_by && ${keys}
  union (select c.id from messages m ${conversationsWhere('c.id = m.conversation_id')}
    where m.in_contact and search_words(m.body) && ${said} limit ${MOST_MESSAGES})`

/** What is about the order that was named, whichever way its number is written, or a return of it. */
const aboutOrder = (numbers: string): string => `
  select c.id from (select o.id from orders o where regexp_replace(upper(o.number), '[^0-9A-Z]', '', 'g') = any(${numbers})
    union select order_id from returns where number = any(${numbers})) o ${conversationsWhere('c.order_id = o.id')}`

export type SoughtConversations = {
  /** One text for as many words. */
  name: string
  /** Common tables for a statement's `with`; the last is `found`, of ids. */
  tables: string
  /** A condition on `messages m`: it has one of the words. */
  said: string
  values: readonly unknown[]
}

/** Conversations without a return that have every word, in whatever they are known by, accents and slips forgiven; parameters begin at `first`. */
export async function soughtConversations(run: Run, text: string, first: number): Promise<SoughtConversations> {
  const sought = soughtWords(await run<NearWord>(nearWords, [text]))
  const count = sought.exact.length
  const keys = (nth: number): string => `$${first + 1 + nth}::text[]`
  const said = (nth: number): string => `$${first + 1 + count + nth}::text[]`
  const words = sought.exact.map((_, nth) => `word_${nth} as materialized (${having(keys(nth), said(nth))})`)
  const all = sought.exact.map((_, nth) => `select id from word_${nth}`).join(' intersect ')
  return {
    name: `${count} words`,
    tables: [
      ...words,
      `found as materialized (${[all && `(${all})`, aboutOrder(`$${first}::text[]`)].filter(Boolean).join(' union ')})`,
    ].join(', '),
    said: count === 0 ? 'false' : `(${sought.exact.map((_, nth) => `search_words(m.body) && ${said(nth)}`).join(' or ')})`,
    values: [waysToNumber(orderKey(text)), ...sought.keys, ...sought.said],
  }
}
