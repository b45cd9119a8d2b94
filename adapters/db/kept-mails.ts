import type { Addressee, ComingMail, KeptMail, KeptMails, MailedCase } from '#application/mail/ports.ts'
import { instant, instantOrNull } from './instants.ts'
import { one, type Run, statement } from './run.ts'

/** What became of a mail: one that was handed over and failed all the same has come back; of one that has not, a server may have said something since. */
const state = `case when m.state = 'failed' and m.sent_at is not null then 'bounced' when m.state <> 'sent' then m.state
     when m.last_error is not null then 'doubtful' when m.delayed is not null then 'delayed' else 'sent' end`

const isStaff = (person: string): string => `coalesce(${person}.roles && '{support,returns_agent,finance,manager,admin}', false)`

/** Who may read a mail of this thread, beside `conversations c left join returns r`: its order, its customer, its company. */
const readers = `left join orders o on o.id = coalesce(r.order_id, c.order_id)
   left join people own on own.id = coalesce(r.customer_id, c.customer_id) left join companies co on co.id = coalesce(r.company_id, c.company_id)`

/**
 * The address at which whoever got mail `m` is reached now, or null where they may not read it any more: staff who are still here, the customer whose it is,
 * colleagues while the company shares, and who was written to without an account while the address is the case's own or asked for this very mail.
 */
const goesTo = `case
     when m.person_id is null then case
       when lower(m.to_address) in (lower(o.email), lower(own.email), lower(c.email)) or m.kind in ('files_refused', 'contact_files_refused') then m.to_address end
     when p.disabled_at is null and (${isStaff('p')} or p.id = own.id or p.email = lower(o.email)
       or (co.shares_returns and p.profile = 'account' and p.company_id = co.id)) then p.email end`

// What a copy says is caused by what caused the first one: its own cause is no event. The acknowledgement of a withdrawal is its statement's mail.
const ofThread = (name: string, thread: string) =>
  statement(
    name,
    `with recursive about as (
     select c.id, r.id as "returnId", r.number, r.status, c.status as "talkStatus", coalesce(r.customer_id, c.customer_id) as "customerId",
       coalesce(r.company_id, c.company_id) as "companyId", coalesce(r.order_id, c.order_id) as "orderId"
     from conversations c left join returns r on r.id = c.return_id where c.id = ${thread} and (r.id is not null or c.sequence > 0)),
   statements as (select distinct e.withdrawal_id as id from withdrawal_events e join about a on e.return_id = a."returnId"),
   found as (
     select m.id from mails m join about a on m.return_id = a.id
     union select m.id from mails m join about a on m.conversation_id = a.id
     union select m.id from mails m join statements s on m.cause_id = s.id
     union select m.id from mails m join withdrawal_events e on m.cause_id = e.id join statements s on s.id = e.withdrawal_id),
   copied as (
     select m.id, m.cause_id as root from found join mails m using (id) where m.again_of is null and m.asked_by is null
     union all select m.id, k.root from copied k join mails m on m.again_of = k.id),
   listed as (
     select m.id, m.kind, m.to_address as "to", ${state} as state, m.queued_at as "queuedAt", m.sent_at as "sentAt", coalesce(m.last_error, m.delayed) as error, p.name,
       ${isStaff('p')} as staff, m.again_of as "againOf", b.name as "askedBy", k.root as "rootCauseId", ${goesTo} as "goesTo",
       array(select distinct e.verb from events cause join events e on e.return_id = cause.return_id and e.sequence > cause.sequence
             where cause.id = k.root and (e.verb <> 'void_resolution' or e.data->>'resolution' is not distinct from cause.data->>'resolution')
         union select distinct e.verb from conversation_events cause join conversation_events e
           on e.conversation_id in (cause.conversation_id, c.id) and (e.at, e.id) > (cause.at, cause.id) where cause.id = k.root) as since
     from about a join conversations c on c.id = a.id left join returns r on r.id = a."returnId" ${readers}
       cross join found join mails m on m.id = found.id left join copied k on k.id = m.id
       left join people p on p.id = m.person_id left join people b on b.id = m.asked_by),
   coming as (
     select j.id, j.data->>'kind' as kind, j.start_after as "dueAt", j.data->>'kind' in ('message', 'contact_message') and j.data->'again' is null as "unlessRead",
       coalesce(s.author_kind = 'customer', false) as staff, j.data->'again'->>'of' as "againOf", b.name as "askedBy"
     from about a join conversations c on c.id = a.id left join returns r on r.id = a."returnId"
       join pgboss.job j on j.name = 'mail' and j.state < 'active' and a.id::text in (j.data->>'returnId', j.data->>'conversationId')
       left join lateral (
         select author_kind, internal from messages where conversation_id = a.id and j.data->>'kind' in ('message', 'contact_message')
           and j.data->>'causeId' in (id::text, event_id::text) order by event_id is null limit 1) s on true
       left join people b on b.id::text = j.data->'again'->>'by'
     where not coalesce(s.internal, false) and (s.author_kind is distinct from 'customer' or coalesce(r.assignee_id, c.assignee_id) is not null)
       and not exists (select from mails m where m.cause_id::text = coalesce(j.data->'again'->>'causeId', j.data->>'causeId')
         and m.kind in (j.data->>'kind', 'escalation_answered')))
   select a.*, array(select distinct k.kind from clocks k where a.id in (k.return_id, k.conversation_id) and k.ended_at is null) as promised,
     exists (select from settlements s where s.return_id = a.id and s.state = 'offered')
       or exists (select from conversation_offers s where s.conversation_id = a.id and s.state = 'offered') as "isOffered",
     exists (select from prepared_requests q where q.conversation_id = a.id and q.state = 'waiting' and q.expires_at >= $2) as "isPrepared",
     coalesce((select json_agg(l order by l."queuedAt", l.id) from listed l), '[]') as mails,
     coalesce((select json_agg(n order by n."dueAt", n.id) from coming n), '[]') as coming
   from about a`,
  )

const ofReturn = ofThread('mails of a return', '(select id from returns where number = $1)')
const ofConversation = ofThread('mails of a thread', '$1')

const reader = statement(
  'reader of a mail',
  `select m.person_id as "personId", coalesce(p.name, o.shipping->>'name', o.billing->>'name', c.name) as name, coalesce(p.locale, m.locale) as locale,
     case when ${isStaff('p')} then 'staff' else 'customer' end as audience, ${goesTo} as email
   from mails m join conversations c on c.id = coalesce(m.conversation_id, m.return_id) left join returns r on r.id = c.return_id ${readers}
     left join people p on p.id = m.person_id where m.id = $1`,
)

type Row = Omit<MailedCase, 'conversationId'>

export const keptMails = (run: Run): KeptMails => ({
  async mailsOf(which, now) {
    const row = await one('number' in which ? run<Row>(ofReturn, [which.number, now]) : run<Row>(ofConversation, [which.threadId, now]))
    return row && { ...row, conversationId: row.id, mails: row.mails.map(read), coming: row.coming.map(readComing) }
  },
})

/** Who gets a copy of this mail, or nobody now. */
export async function readerOf(run: Run, mailId: string): Promise<Addressee | undefined> {
  const row = await one(run<Omit<Addressee, 'email'> & { email: string | null }>(reader, [mailId]))
  return row && row.email !== null ? { ...row, email: row.email } : undefined
}

const readComing = (mail: ComingMail): ComingMail => ({ ...mail, dueAt: instant(mail.dueAt) })

/** A mail out of JSON. */
const read = (mail: KeptMail): KeptMail => ({ ...mail, queuedAt: instant(mail.queuedAt), sentAt: instantOrNull(mail.sentAt) })
