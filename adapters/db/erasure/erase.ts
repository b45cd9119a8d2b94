import type { RetentionClass } from '#domain/retention/retention.ts'
import { type Statement, statement } from '../run.ts'
import { ERASED, erasedPerson } from './due.ts'

/**
 * How each class is erased of the rows $1, at $2. Rows that others count on stay, empty: numbers of messages, ids in events. The search forgets words by
 * the trigger on messages.
 */
const mark = (name: RetentionClass): string =>
  `insert into erasures (class, case_id, at) select '${name}', unnest($1::uuid[]), $2::timestamptz
   on conflict (case_id, class) do update set at = excluded.at`

const words = `with said as (update messages set body = '' where conversation_id = any($1::uuid[]) and body <> ''),
  told as (delete from texts where return_id = any($1::uuid[])),
  titled as (update conversations set subject = case when subject is null then null else '–' end, order_named = null where id = any($1::uuid[])),
  asked as (update prepared_requests set request = null where conversation_id = any($1::uuid[])),
  came as (delete from received_mails where conversation_id = any($1::uuid[])),
  went as (update mails set content = null, last_error = null, delayed = null where (return_id = any($1::uuid[]) or conversation_id = any($1::uuid[]))
    and num_nonnulls(content, last_error, delayed) > 0)
  ${mark('words')}`

const evidence = `with gone as (delete from files where return_id = any($1::uuid[]) or conversation_id = any($1::uuid[]))
  ${mark('evidence')}`

const strangers = `named as (update conversations set name = null, email = null, order_named = null where id in (select id from cases) and (name is not null or email is not null)),
  mailed as (update mails set to_address = ${erasedPerson('id')}, last_error = null, delayed = null where return_id in (select id from cases) or conversation_id in (select id from cases)),
  answered as (update reply_tokens set address = null, revoked_at = coalesce(revoked_at, $2::timestamptz) where conversation_id in (select id from cases))`

const orders = `with cases as (select id from returns where order_id = any($1::uuid[])), ${strangers}
  update orders set email = '${ERASED}', billing = null, shipping = null where id = any($1::uuid[])`

const talks = `with cases as (select unnest($1::uuid[]) as id), ${strangers} ${mark('addresses')}`

const people = `with shut as (delete from sessions where person_id = any($1::uuid[])),
  unbound as (delete from sign_on_identities where person_id = any($1::uuid[])),
  drafted as (delete from drafts where customer_id = any($1::uuid[]))
  update people set name = '–', email = ${erasedPerson('id')}, shop_customer_id = null, password_hash = null, disabled_at = coalesce(disabled_at, $2::timestamptz),
    version = version + 1 where id = any($1::uuid[])`

const statements = `delete from withdrawals w using (select set_config('navette.purges', 'statement', true)) purging where w.id = any($1::uuid[]) and $2::timestamptz is not null`

const texts: Readonly<Record<string, string>> = {
  'words of returns': words,
  'words of talks': words,
  'evidence of returns': evidence,
  'evidence of talks': evidence,
  'addresses of orders': orders,
  'addresses of talks': talks,
  'addresses of people': people,
  'statements of statements': statements,
}

/** Erases this class of rows of this part. */
export function erasing(name: RetentionClass, part: string): Statement {
  const text = texts[`${name} of ${part}`]
  if (text === undefined) throw new Error(`nothing erases ${name} of ${part}`)
  return statement(`erase ${name} of ${part}`, text)
}
