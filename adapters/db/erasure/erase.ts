import type { RetentionClass } from '#domain/retention/retention.ts'
import { type Statement, statement } from '../run.ts'
import { ERASED, erasedPerson } from './due.ts'

/**
 * How each class is erased of the rows $1, at $2. Rows that others count on stay, empty: numbers of messages, ids in events. The search forgets words by
 * the trigger on messages.
 */
type Cases = 'returns' | 'conversations'
const kept = (name: RetentionClass): string => `keeps = array_remove(keeps, '${name}')`
const given = `id = any($1::uuid[]) and $2::timestamptz is not null`
const untitled = `subject = case when subject is null then null else '–' end, order_named = null`

// Reasons are of a whole claim: they go with the last of its returns. What this statement changes it does not see.
const claimed = `answered as (update claim_items set defect = null, refusal = case when refusal is null then null else '–' end
    where return_id = any($1::uuid[]) and num_nonnulls(defect, refusal) > 0),
  reasoned as (delete from claim_words w using claim_events e where e.id = w.event_id
    and e.claim_id = any(array(select claim_id from claim_items where return_id = any($1::uuid[])))
    and not exists (select from claim_items i join returns r on r.id = i.return_id
      where i.claim_id = e.claim_id and r.id <> all($1::uuid[]) and (r.ended_at is null or 'words' = any(r.keeps))))`

const words = (
  cases: Cases,
): string => `with said as (update messages set body = '' where conversation_id = any($1::uuid[]) and body <> ''),
  told as (delete from texts where return_id = any($1::uuid[])),
  asked as (update prepared_requests set request = null where conversation_id = any($1::uuid[])),
  came as (delete from received_mails where conversation_id = any($1::uuid[])),
  went as (update mails set content = null, last_error = null, delayed = null where (return_id = any($1::uuid[]) or conversation_id = any($1::uuid[]))
    and num_nonnulls(content, last_error, delayed) > 0)
  ${
    cases === 'conversations'
      ? `update conversations set ${untitled}, ${kept('words')} where ${given}`
      : `, ${claimed}, titled as (update conversations set ${untitled} where id = any($1::uuid[]) and num_nonnulls(subject, order_named) > 0)
  update returns set ${kept('words')} where ${given}`
  }`

const evidence = (
  cases: Cases,
): string => `with gone as (delete from files where return_id = any($1::uuid[]) or conversation_id = any($1::uuid[]))
  update ${cases} set ${kept('evidence')} where ${given}`

// An array, not a join: so each is found by its index, whichever of the two a mail is about.
const those = 'any(array(select id from cases))'
const unnamed = 'name = null, email = null, order_named = null'
const written = `mailed as (update mails set to_address = ${erasedPerson('id')}, last_error = null, delayed = null where return_id = ${those} or conversation_id = ${those}),
  answered as (update reply_tokens set address = null, revoked_at = coalesce(revoked_at, $2::timestamptz) where conversation_id = ${those})`

const orders = `with cases as (select id from returns where order_id = any($1::uuid[])), ${written},
  named as (update conversations set ${unnamed} where id = ${those} and num_nonnulls(name, email) > 0),
  banked as (delete from bank_accounts where return_id = ${those})
  update orders set email = '${ERASED}', billing = null, shipping = null where id = any($1::uuid[])`

const talks = `with cases as (select unnest($1::uuid[]) as id), ${written}
  update conversations set ${unnamed}, ${kept('addresses')} where ${given}`

const people = `with shut as (delete from sessions where person_id = any($1::uuid[])),
  unbound as (delete from sign_on_identities where person_id = any($1::uuid[])),
  drafted as (delete from drafts where customer_id = any($1::uuid[]))
  update people set name = '–', email = ${erasedPerson('id')}, shop_customer_id = null, password_hash = null, disabled_at = coalesce(disabled_at, $2::timestamptz),
    version = version + 1 where id = any($1::uuid[])`

// What a withdrawal was told goes with it: it is caused by the statement, or by what became of it.
const statements = `with causes as (select unnest($1::uuid[]) as id union all select id from withdrawal_events where withdrawal_id = any($1::uuid[])),
  told as (delete from mails m using causes where m.cause_id = causes.id and m.return_id is null and m.conversation_id is null)
  delete from withdrawals w using (select set_config('navette.purges', 'statement', true)) purging where w.id = any($1::uuid[]) and $2::timestamptz is not null`

const parcelWords = `with said as (delete from parcel_words where parcel_id = any($1::uuid[]))
  update unassigned_parcels set sender = null, contents = null, reference = null, ${kept('words')} where ${given}`

// Copies are the evidence of what they went to.
const parcelPhotos = `with gone as (delete from files where parcel_id = any($1::uuid[]) and return_id is null and conversation_id is null)
  update unassigned_parcels set ${kept('evidence')} where ${given}`

const texts: Readonly<Record<string, string>> = {
  'words of returns': words('returns'),
  'words of talks': words('conversations'),
  'words of parcels': parcelWords,
  'evidence of parcels': parcelPhotos,
  'evidence of returns': evidence('returns'),
  'evidence of talks': evidence('conversations'),
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
