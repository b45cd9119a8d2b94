import type { KeptMail, KeptMails } from '#application/mail/ports.ts'
import type { ListedMail, Reads } from '#application/reads.ts'
import { one, type Run, statement } from './run.ts'

/** What became of a mail: one that was handed over and failed all the same has come back. */
const state = `case when m.state = 'failed' and m.sent_at is not null then 'bounced' else m.state end`
const columns = `m.id, m.cause_id as "causeId", m.kind, m.to_address as "to", m.person_id as "personId", ${state} as state, m.queued_at as "queuedAt",
  m.sent_at as "sentAt", m.last_error as error`

// What it says is caused by what caused the first of its copies: a copy's own cause is no event.
const mailOf = statement(
  'mail of a return',
  `with recursive copied as (
     select id, cause_id, again_of, asked_by from mails where id = $2
     union all select m.id, m.cause_id, m.again_of, m.asked_by from copied c join mails m on m.id = c.again_of)
   select ${columns}, (select cause_id from copied where again_of is null and asked_by is null) as "rootCauseId"
   from mails m where m.id = $2 and (m.return_id = $1 or m.conversation_id = $1) for update of m`,
)

// The acknowledgement of a withdrawal is its statement's mail.
const mailsOf = statement(
  'mails of a return',
  `with about as (select id from returns where number = $1),
   statements as (select distinct e.withdrawal_id as id from withdrawal_events e join about on e.return_id = about.id),
   found as (
     select m.id from mails m join about on m.return_id = about.id
     union select m.id from mails m join about on m.conversation_id = about.id
     union select m.id from mails m join statements s on m.cause_id = s.id
     union select m.id from mails m join withdrawal_events e on m.cause_id = e.id join statements s on s.id = e.withdrawal_id)
   select ${columns}, p.name, coalesce(p.roles && '{support,returns_agent,finance,manager,admin}', false) as staff, m.again_of as "againOf", b.name as "askedBy"
   from found join mails m using (id) left join people p on p.id = m.person_id left join people b on b.id = m.asked_by order by m.queued_at, m.id`,
)

export const keptMails = (run: Run): KeptMails => ({
  mailOf: (returnId, mailId) => one(run<KeptMail & { rootCauseId: string | null }>(mailOf, [returnId, mailId])),
})

export const keptMailReads = (run: Run): Pick<Reads, 'mailsOf'> => ({ mailsOf: (number) => run<ListedMail>(mailsOf, [number]) })
