import type { ConversationReads, HeldInName, MergeCandidate } from '#application/contact/ports.ts'
import { instant } from '../instants.ts'
import { type Run, statement } from '../run.ts'

/** So many of each kind are proposed before somebody searches. */
const MOST = 12

const talks = (key: string): string =>
  `(select c.id from it join conversations c on ${key} where c.id <> it.id and c.status in ('open', 'answered', 'closed') order by c.id desc limit ${MOST})`
const cases = (from: string): string => `(select r.id from it ${from} order by r.id desc limit ${MOST})`

// Each by its own index; what is named is looked at whatever it has in common.
const candidates = statement(
  'merge candidates',
  `with it as (select * from conversations where id = $1),
   near as (
     select unnest($2::uuid[]) as id
     union ${talks('$2::uuid[] is null and c.customer_id = it.customer_id')}
     union ${talks('$2::uuid[] is null and c.company_id = it.company_id')}
     union ${talks('$2::uuid[] is null and c.email = it.email')}
     union ${talks('$2::uuid[] is null and c.order_id = it.order_id')}
     union ${cases('join returns r on $2::uuid[] is null and r.customer_id = it.customer_id')}
     union ${cases('join returns r on $2::uuid[] is null and r.company_id = it.company_id')}
     union ${cases('join returns r on $2::uuid[] is null and r.order_id = it.order_id')}
     union ${cases('join orders o on $2::uuid[] is null and o.email = it.email join returns r on r.order_id = o.id')}
     union ${cases('join returns r on $2::uuid[] is null and r.number = it.order_named')})
   select c.id, r.number, coalesce(r.card->>'title', c.subject, '') as subject, coalesce(r.card->>'agentWord', c.status) as status,
     coalesce(r.submitted_at, c.opened_at) as at, (select count(*)::int from messages m where m.conversation_id = c.id and not m.internal) as messages,
     coalesce(p.name, c.name, o.shipping->>'name', o.email, '') as customer, k.name as company, coalesce(o.customer_id, c.customer_id) as "customerId",
     coalesce(r.company_id, c.company_id) as "companyId", coalesce(case when r.id is not null then lower(o.email) end, c.email) as email
   from near join conversations c on c.id = near.id left join returns r on r.id = c.return_id left join orders o on o.id = r.order_id
     left join people p on p.id = coalesce(r.customer_id, c.customer_id) left join companies k on k.id = coalesce(r.company_id, c.company_id)
   where c.id <> $1 and (r.id is not null or c.status in ('open', 'answered', 'closed')) order by c.id desc`,
)

const held = statement(
  'held in a customer’s name',
  `with it as (select r.number, lower(o.email) as bought, p.email as own from returns r join orders o on o.id = r.order_id
     left join people p on p.id = r.customer_id where r.number = $1),
   near as (select c.id from it join conversations c on c.status = 'held' and c.order_named = it.number
     union select c.id from it join conversations c on c.status = 'held' and c.email = it.bought
     union select c.id from it join conversations c on c.status = 'held' and c.email = it.own)
   select c.id, coalesce(c.name, '') as name, c.email, c.opened_at as "openedAt", c.order_named is not distinct from $1 as names
   from near join conversations c using (id) order by c.id desc limit 20`,
)

export const mergeReads = (run: Run): Pick<ConversationReads, 'mergeCandidates' | 'heldInName'> => ({
  async mergeCandidates(id, among) {
    const rows = await run<MergeCandidate>(candidates, [id, among])
    return rows.map((row) => ({ ...row, at: instant(row.at) }))
  },
  async heldInName(number) {
    const rows = await run<HeldInName>(held, [number])
    return rows.map((row) => ({ ...row, openedAt: instant(row.openedAt) }))
  },
})
