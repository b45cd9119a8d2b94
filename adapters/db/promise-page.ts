import type { PromisePage } from '#application/clocks/ports.ts'
import type { Reads } from '#application/reads.ts'
import type { Clock } from '#domain/clock/clock.ts'
import { instant } from './instants.ts'
import { clocks } from './return-tables.ts'
import { one, type Run, statement } from './run.ts'

const talk = 'coalesce(k.conversation_id, k.return_id)'

const wordsAt = (
  at: string,
): string => `(select case m.author_kind when 'customer' then 'write' when 'staff' then 'answer' end from messages m
    where m.conversation_id in (${talk}, t.id) and m.at = ${at} and not m.internal order by m.sequence desc limit 1)`

/** What was done at that very instant, the last of it (of the law's promises the first, the request itself): an act, or words of the customer's or of staff's, which the answer to words looks at first. */
const actAt = (at: string): string => `coalesce(
  case when k.kind = 'reply' and k.subject is null and k.conversation_id is null then ${wordsAt(at)} end,
  (select e.verb from events e where e.return_id = k.return_id and e.at = ${at}
    order by case when k.kind in ('legal_refund', 'legal_remedy') then e.sequence else -e.sequence end limit 1),
  (select e.verb from parcel_events e where e.parcel_id = k.parcel_id and e.at = ${at} order by e.sequence desc limit 1),
  (select e.verb from conversation_events e where e.conversation_id = ${talk} and e.at = ${at} order by e.sequence desc limit 1),
  ${wordsAt(at)})`

const page = statement(
  'promise page',
  `select (select row_to_json(x) from (select ${clocks.select('t')} from clocks t where t.id = k.id) x) as clock,
     coalesce((select json_agg(x) from (select ${clocks.select('t')} from clocks t
       where t.kind = k.kind and t.subject is not distinct from k.subject and t.started_at < k.started_at
         and (t.return_id = k.return_id or t.conversation_id = k.conversation_id or t.parcel_id = k.parcel_id) order by t.started_at) x), '[]') as earlier,
     k.conversation_id is not null or exists (select from conversations g join clocks w on w.conversation_id = g.id
       where (g.id = k.return_id or g.merged_into = k.return_id) and w.kind = k.kind and w.started_at = k.started_at and w.due = k.due) as "fromTalk",
     r.number, (select number from unassigned_parcels where id = k.parcel_id) as parcel, case when r.id is null then c.id end as "conversationId", coalesce(c.subject, '') as subject,
     coalesce(co.name, p.name, c.name, o.email, (select sender from unassigned_parcels where id = k.parcel_id), '') as customer,
     (select name from people where id = coalesce(r.assignee_id, c.assignee_id)) as assignee,
     ${actAt('k.started_at')} as "startedBy", ${actAt('k.ended_at')} as "endedBy", k.reminded,
     coalesce((select json_agg(x) from (
       select w.name, case n.kind when 'promise_near' then 'near' else 'breached' end as state, n.at, n.by_mail as "byMail"
       from notices n join people w on w.id = n.person_id where n.clock_id = k.id order by n.at, w.name) x), '[]') as told
   from clocks k left join returns r on r.id = coalesce(k.return_id, k.conversation_id)
     left join conversations c on c.id = k.conversation_id left join conversations t on t.return_id = r.id
     left join orders o on o.id = r.order_id left join people p on p.id = coalesce(r.customer_id, c.customer_id)
     left join companies co on co.id = coalesce(r.company_id, c.company_id)
   where k.id = $1`,
)

type Row = Omit<PromisePage, 'clock' | 'earlier'> & { clock: Clock; earlier: Clock[] }

export const promisePages = (run: Run): Pick<Reads, 'promisePage'> => ({
  async promisePage(clockId) {
    const row = await one(run<Row>(page, [clockId]))
    const [clock] = row ? clocks.read([row.clock]) : []
    const told = row?.told.map((one) => ({ ...one, at: instant(one.at) })) ?? []
    return row && clock && { ...row, told, clock, earlier: clocks.read(row.earlier) }
  },
})
