import type { Mail, Mailbox, MailboxMail, MailboxRow, MailStore, StaffMember } from '#application/mail/ports.ts'
import type { Locale } from '#domain/actor.ts'
import { readerOf } from './kept-mails.ts'
import { noticesToMail } from './notices.ts'
import { one, type Run, statement } from './run.ts'

const keep = statement(
  'keep mails',
  `with given as (
     select * from jsonb_to_recordset($1::jsonb) as x(id uuid, "causeId" uuid, kind text, "personId" uuid, "to" text, locale text, "returnId" uuid,
       "conversationId" uuid, "messageId" text, letter jsonb, "queuedAt" timestamptz, "replyTokenHash" text, tells int, answers text, spared boolean, "againOf" uuid, "askedBy" uuid)),
   marked as (
     insert into mail_marks (conversation_id, person_id, sequence)
     select coalesce("conversationId", "returnId"), "personId", tells from given where tells is not null
     on conflict (conversation_id, person_id) do update set sequence = excluded.sequence where mail_marks.sequence < excluded.sequence
     returning person_id),
   news as (
     select * from given where tells is null or kind not in ('message', 'contact_message') or exists (select from marked where person_id is not distinct from "personId")),
   kept as (
     insert into mails (id, cause_id, kind, person_id, to_address, locale, return_id, conversation_id, message_id, content, state, queued_at, again_of, asked_by)
     select id, "causeId", kind, "personId", "to", locale, "returnId", "conversationId", "messageId", case when not spared then letter end,
       case when spared then 'spared' else 'queued' end, "queuedAt", "againOf", "askedBy" from news
     on conflict (cause_id, kind, to_address) do nothing returning id, state)
   insert into reply_tokens (token_hash, conversation_id, person_id, created_at, mail_id, address, answers)
   select decode("replyTokenHash", 'hex'), coalesce("conversationId", "returnId"), "personId", "queuedAt", id, lower("to"), answers from news join kept using (id) where "replyTokenHash" is not null and kept.state = 'queued'`,
)

const toSend = statement(
  'mails to send',
  `select id, kind, to_address as "to", message_id as "messageId", queued_at as "queuedAt", content as letter, state
   from mails where cause_id = $1 and kind = $2 order by id`,
)

const trying = statement('trying mail', 'update mails set attempts = attempts + 1 where id = $1')
/** The statement of withdrawal that this mail acknowledges: it is caused by the statement itself, or by staff who sent it again. */
const statementOf = (mail: string): string =>
  `left join withdrawal_events again on again.id = ${mail}.cause_id
   join withdrawals w on w.id = coalesce(again.withdrawal_id, ${mail}.cause_id) and ${mail}.kind = 'withdrawal_acknowledged'`
// A statement of withdrawal keeps by which mail it was acknowledged and when (L221-21), in the same statement.
const sent = statement(
  'mail sent',
  `with sent as (
     update mails set state = 'sent', sent_at = $2, last_error = null, content = case when $3 then content end where id = $1
     returning id, cause_id, kind, message_id),
   told as (
     insert into withdrawal_events (id, withdrawal_id, at, verb, actor_role, settles, data)
     select sent.id, w.id, $2, 'acknowledged', 'system', false, jsonb_build_object('mailId', sent.id, 'messageId', sent.message_id)
     from sent ${statementOf('sent')} on conflict (id) do nothing returning withdrawal_id)
   merge into waiting_withdrawals q using told on q.withdrawal_id = told.withdrawal_id and q.unacknowledged
   when matched and not q.unanswered then delete
   when matched then update set unacknowledged = false`,
)
/**
 * What follows of mails that reach nobody, at the handover or by a report afterwards, in a statement whose `failed` holds them: an acknowledgement waits for
 * staff, settled or not; one that was sent again or posted meanwhile does not. `$4` is when, `$5` the id of the event that tells it.
 */
export const afterFailure = `told as (
     insert into withdrawal_events (id, withdrawal_id, at, verb, actor_role, settles, data)
     select $5::uuid, w.id, $4::timestamptz, 'unacknowledged', 'system', false, jsonb_build_object('mailId', failed.id)
     from failed ${statementOf('failed')} and failed.state = 'failed' and not exists (
       select from withdrawal_events e where e.withdrawal_id = w.id and e.verb in ('acknowledged', 'sent_again') and e.id not in (failed.cause_id, failed.id)
         and e.at >= failed.queued_at)
     returning withdrawal_id),
   waits as (
     insert into waiting_withdrawals (withdrawal_id, at, unanswered, unacknowledged)
     select w.id, w.at, false, true from told join withdrawals w on w.id = told.withdrawal_id
     on conflict (withdrawal_id) do update set unacknowledged = true)`
const failed = statement(
  'mail failed',
  `with failed as (
     update mails set last_error = left($2, 500), state = case when $3 then 'failed' else state end, content = case when not $3 or $6 then content end
     where id = $1 and state = 'queued'
     returning id, cause_id, kind, state, queued_at),
   ${afterFailure}
   select 1 from failed`,
)

const staff = statement(
  'staff',
  `select id, email, name, roles, locale from people
   where disabled_at is null and (roles && $1::text[] or id = any($2::uuid[])) and roles && '{support,returns_agent,finance,manager,admin}' order by id`,
)

const localeOf = statement(
  'locale of address',
  `select coalesce(
     (select locale from people where email = lower($1)),
     (select m.locale from mails m where m.return_id = $2 and (m.person_id is null or lower(m.to_address) = lower($1))
        order by lower(m.to_address) = lower($1) desc, m.queued_at desc, m.id desc limit 1),
     (select c.locale from conversations c where c.id = $2 and c.sequence > 0)) as locale`,
)

const customers = statement(
  'customers answered',
  `select p.id, p.email, p.name, p.locale from people p join returns r on r.id = $2 join orders o on o.id = r.order_id
     left join companies c on c.id = p.company_id
   where p.id = any($1::uuid[]) and p.disabled_at is null and 'customer' = any(p.roles)
     and (p.id = r.customer_id or (c.shares_returns and p.profile = 'account' and c.id = r.company_id) or p.email = lower(o.email))
   order by p.id`,
)

const colleagues = statement(
  'colleagues answered',
  `select p.id, p.email, p.name, p.locale from people p join conversations v on v.id = $2 join companies c on c.id = p.company_id
   where p.id = any($1::uuid[]) and p.disabled_at is null and 'customer' = any(p.roles) and c.shares_returns and p.profile = 'account' and c.id = v.company_id
   order by p.id`,
)

/** `keepContent`: what was sent can be read afterwards (the demo's mailbox); else its words, with codes and links, are forgotten once it was sent or given up. */
export const mailStore = (run: Run, { keepContent }: { keepContent: boolean }): MailStore => ({
  async keep(mails) {
    if (mails.length > 0) await run(keep, [JSON.stringify(mails)])
  },
  async toSend(causeId, kind) {
    const rows = await run<Mail & { state: string }>(toSend, [causeId, kind])
    return rows.length === 0 ? undefined : rows.filter((row) => row.state === 'queued')
  },
  async trying(id) {
    await run(trying, [id])
  },
  async sent(id, at) {
    await run(sent, [id, at, keepContent])
  },
  async failed(id, { error, final, at, eventId }) {
    await run(failed, [id, error, final, at, eventId, keepContent])
  },
  ...noticesToMail(run),
  localeOf: async (address, returnId) => (await one(run<{ locale: Locale | null }>(localeOf, [address, returnId])))?.locale ?? undefined,
  staff: ({ roles, ids }) => run<StaffMember>(staff, [roles, ids]),
  readerOf: (mailId) => readerOf(run, mailId),
  colleagues: ({ ids, conversationId }) => run<Omit<StaffMember, 'roles'>>(colleagues, [ids, conversationId]),
  customers: ({ ids, returnId }) => run<Omit<StaffMember, 'roles'>>(customers, [ids, returnId]),
})

const columns = `id, kind, to_address as "to", content->>'subject' as subject, queued_at as "queuedAt", state`
const list = statement(
  'mailbox list',
  `select ${columns} from mails where content is not null and ($1::text is null or to_address = $1) 
     and ($2::uuid is null or (queued_at, id) < (select m.queued_at, m.id from mails m where m.id = $2)) order by queued_at desc, id desc limit $3`,
)
const get = statement(
  'mailbox mail',
  `select ${columns}, message_id as "messageId", sent_at as "sentAt", content as letter from mails where id = $1 and content is not null`,
)

export const mailbox = (run: Run): Mailbox => ({
  list: ({ to, after, limit }) => run<MailboxRow>(list, [to, after, limit]),
  get: (id) => one(run<MailboxMail>(get, [id])),
})
