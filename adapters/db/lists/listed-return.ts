import type { ListedReturn } from '#application/returns/ports.ts'

/** A return in a list, for the select list of a statement over `listedFrom`; `unread` counts what the reader has not seen. */
export const listedColumns = `r.id, r.number, r.type, r.status, r.submitted_at as "submittedAt", r.ended_at as "endedAt", r.currency, o.number as "orderNumber",
  r.policy_version as "policyVersion", r.card,
  (select json_object_agg(k.id, json_build_object('rule', k.rule, 'carriedMs', k.carried_ms, 'subject', k.subject)) from clocks k
   where k.id in ((r.card #>> '{clock,id}')::uuid, (r.card #>> '{reply,id}')::uuid)) as counting,
  (select count(*)::int from clocks k where k.return_id = r.id and k.ended_at is null) as promises, r.next_due as "nextDue", r.escalated, unread.count as unread,
  coalesce(p.name, o.email) as "customerName", c.name as company, r.tier, a.id as "assigneeId", a.name as "assigneeName"`

/** The tables beside `returns r`. `unread` is a condition on `messages m`: who wrote what counts as unread for this reader, the parameter. */
export const listedFrom = (unread: string, reader: string): string =>
  `join orders o on o.id = r.order_id
   left join people p on p.id = r.customer_id
   left join companies c on c.id = r.company_id
   left join people a on a.id = r.assignee_id
   cross join lateral (select count(*)::int from messages m where m.conversation_id = r.id and ${unread}
     and m.sequence > coalesce((select d.sequence from reads d where d.conversation_id = r.id and d.person_id = ${reader}), 0)) unread`

export type ListedRow = Omit<ListedReturn, 'customer' | 'assignee'> & {
  customerName: string
  company: string | null
  tier: string | null
  assigneeId: string | null
  assigneeName: string | null
}

export const readListed = ({ customerName, company, tier, assigneeId, assigneeName, ...row }: ListedRow): ListedReturn => ({
  ...row,
  customer: { name: customerName, company, tier },
  assignee: assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? '' },
})
