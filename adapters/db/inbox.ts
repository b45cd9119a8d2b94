import type { Locale } from '#domain/actor.ts'
import type { Arrival, InboxReads, InboxStore, MailboxRead, Thread } from '#application/inbox/ports.ts'
import { instant } from './instants.ts'
import { afterFailure } from './mails.ts'
import { retention } from './retention.ts'
import { one, type Run, statement } from './run.ts'

const keep = statement(
  'keep received mail',
  `insert into received_mails (id, at, sha256, size, arrival, retention) values ($1, $2, decode($3, 'hex'), $4, $5, '${retention.conversation}')
   on conflict do nothing returning id`,
)
const take = statement('take received mail', 'select id from received_mails where id = $1 and sorted_at is null for update')
// One copy at a time: the second waits until the first has ended, and then sees what became of it.
const oneCopy = statement('one copy of a mail', `select pg_advisory_xact_lock(('x' || substr($1, 1, 15))::bit(60)::bigint)`)
const earlier = statement(
  'copies of a mail',
  `select coalesce(proven, false) as proven from received_mails
   where fingerprint = decode($1, 'hex') and id <> $2 and sorted_at is not null and outcome <> 'duplicate'`,
)
const sorted = statement(
  'sort received mail',
  `update received_mails set sorted_at = $2, outcome = $3, fingerprint = decode($4, 'hex'), sender = $5, judgement = $6, proven = $7, conversation_id = $8,
     said_id = $9, kind = $10, folded = $11, refused = $12 where id = $1`,
)
const lastSaid = statement(
  'last said',
  `select id, event_id as "eventId" from messages where conversation_id = $1 order by sequence desc limit 1`,
)
const delayed = statement(
  'mail delayed',
  `update mails set delayed = left($2, 500) where id = $1 and state = 'sent' and last_error is null and lower(to_address) = any($3)`,
)
// Only the address that it went to can refuse it. What no report says for sure (`$3` is null) is told once, and fails the acknowledgement alone that the law wants.
const bounced = statement(
  'mail bounced',
  `with failed as (
     update mails set last_error = left($2, 500), state = case when $3::text[] is null and kind <> 'withdrawal_acknowledged' then state else 'failed' end
     where id = $1 and state <> 'failed' and case when $3::text[] is null then last_error is null else lower(to_address) = any($3) end
     returning id, cause_id, kind, state, queued_at, to_address, locale, coalesce(conversation_id, return_id) as thread_id),
   ${afterFailure}
   select c.id as "conversationId", r.number, f.to_address as "to", f.locale
   from failed f join conversations c on c.id = f.thread_id left join returns r on r.id = c.return_id`,
)

const localeAt = statement(
  'locale of sender',
  `select coalesce((select locale from people where email = lower($1)),
     (select c.locale from conversations c where c.email = lower($1) and c.status in ('open', 'answered', 'closed') order by c.id desc limit 1)) as locale`,
)

const revokeOfConversation = statement(
  'revoke replies of conversation',
  'update reply_tokens set revoked_at = $2 where conversation_id = $1 and revoked_at is null returning 1',
)
const revokeOfPerson = statement(
  'revoke replies of person',
  'update reply_tokens set revoked_at = $2 where person_id = $1 and revoked_at is null returning 1',
)

// Who comes first says it; two servers that start at once agree.
const begin = statement(
  'mailbox begins',
  `with begun as (
     insert into mailboxes (name, uid_validity, uid_next, first_read_at) values ($1, $2, $3, $4) on conflict (name) do nothing returning *)
   select name, uid_validity as "uidValidity", uid_next::int as "uidNext", first_read_at as at, null::json as taken from begun
   union all select name, uid_validity, uid_next::int, first_read_at,
     case when taken_through is not null then json_build_object('uidValidity', taken_validity, 'uid', taken_through) end from mailboxes where name = $1 limit 1`,
)
const taken = statement(
  'mailbox taken',
  `update mailboxes set taken_validity = $2, taken_through = $3 where name = $1 and (taken_validity is distinct from $2 or taken_through < $3)`,
)

export const inboxStore = (run: Run): InboxStore => ({
  keep: async ({ id, at, sha256, size, arrival }) => (await run(keep, [id, at, sha256, size, JSON.stringify(arrival)])).length === 1,
  take: async (id) => (await run(take, [id])).length === 1,
  async earlier(fingerprint, id) {
    await run(oneCopy, [fingerprint])
    return run<{ proven: boolean }>(earlier, [fingerprint, id])
  },
  async sorted(id, become) {
    const { outcome, at, fingerprint, sender, judgement, proven, conversationId, saidId, kind, folded, refused } = become
    const words = [folded, JSON.stringify(refused)]
    await run(sorted, [id, at, outcome, fingerprint, sender, JSON.stringify(judgement), proven, conversationId, saidId, kind, ...words])
  },
  async mailboxBegins({ name, uidValidity, uidNext, at }) {
    const begun = await one(run<MailboxRead>(begin, [name, uidValidity, uidNext, at]))
    if (!begun) throw new Error(`mailbox ${name} began in this moment by another server`)
    return { ...begun, at: instant(begun.at) }
  },
  async mailboxTaken({ name, uidValidity, uid }) {
    await run(taken, [name, uidValidity, uid])
  },
  revokeReplies: async (of, at) =>
    ('personId' in of ? await run(revokeOfPerson, [of.personId, at]) : await run(revokeOfConversation, [of.conversationId, at])).length,
  lastSaid: (conversationId) => one(run<{ id: string; eventId: string | null }>(lastSaid, [conversationId])),
  bounced: (mailId, { recipients, error, at, eventId }) =>
    one(
      run<{ conversationId: string; number: string | null; to: string; locale: Locale }>(bounced, [mailId, error, recipients, at, eventId]),
    ),
  async delayed(mailId, { recipients, error }) {
    await run(delayed, [mailId, error, recipients])
  },
  localeOf: async (address) => (await one(run<{ locale: Locale | null }>(localeAt, [address])))?.locale ?? undefined,
})

const waiting = statement(
  'waiting mail',
  `select id, at, encode(sha256, 'hex') as sha256, arrival from received_mails where id = $1 and sorted_at is null`,
)
const source = statement('mail source', `select encode(sha256, 'hex') as sha256, at from received_mails where id = $1`)

/** A thread, for the select list of a statement over `conversations c left join returns r`. */
const thread = `c.id as "conversationId", r.number, coalesce(r.order_id, c.order_id) as "orderId", c.email`
const localeOf = (mail: string): string => `coalesce(${mail}.locale, c.locale) as locale`
// Revoked, or its person has gone or is called at another address now.
const isGood = (token: string): string => `${token}.revoked_at is null and not exists (
     select from people p where p.id = ${token}.person_id and (p.disabled_at is not null or lower(p.email) <> ${token}.address))`
const ofToken = statement(
  'thread of token',
  `select ${thread}, t.address as recipient, t.answers, ${localeOf('m')} from reply_tokens t
     join conversations c on c.id = t.conversation_id left join returns r on r.id = c.return_id left join mails m on m.id = t.mail_id
   where t.token_hash = decode($1, 'hex') and ${isGood('t')}`,
)
const ofMail = statement(
  'thread of mail',
  `select ${thread}, m.to_address as recipient, coalesce((
       select t.answers from reply_tokens t where t.mail_id = m.id), 'message') as answers, m.locale
     from mails m join conversations c on c.id = coalesce(m.conversation_id, m.return_id) left join returns r on r.id = c.return_id
   where m.id = $1 and not exists (select from reply_tokens t where t.mail_id = m.id and not (${isGood('t')}))`,
)
const ofThread = statement(
  'thread by id',
  `select ${thread}, null as recipient, 'message' as answers, coalesce(p.locale, c.locale) as locale from conversations named
     join conversations c on c.id = coalesce(named.merged_into, named.id) left join returns r on r.id = c.return_id
     left join people p on p.id = coalesce(r.customer_id, c.customer_id)
   where named.id = $1`,
)

export const inboxReads = (run: Run): InboxReads => ({
  waitingMail: (id) => one(run<{ id: string; at: string; sha256: string; arrival: Arrival }>(waiting, [id])),
  copiesOf: (fingerprint, id) => run<{ proven: boolean }>(earlier, [fingerprint, id]),
  threadOfToken: (tokenHash) => one(run<Thread>(ofToken, [tokenHash])),
  threadOfReference: ({ kind, id }) => one(run<Thread>(kind === 'mail' ? ofMail : ofThread, [id])),
  mailSource: (id) => one(run<{ sha256: string; at: string }>(source, [id])),
})
