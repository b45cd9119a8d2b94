import type { RetentionClass } from '#domain/retention/retention.ts'

/** Who is in the place of somebody that was erased: RFC 2606 keeps the domain from ever being anybody's. */
export const ERASED = 'efface@navette.invalid'
export const erasedPerson = (id: string): string => `'efface-' || ${id} || '@navette.invalid'`

// `offset 0` has each row asked by itself, by an index: left to choose, the planner reads whole tables to leave most of them out.

/** A return of which nothing became since $1, that owes nothing and is owed nothing by a supplier, and whose order nobody claims anything else of. */
const quietReturn = (r: string): string => `${r}.ended_at < $1
  and not exists (select from events e where e.return_id = ${r}.id and e.at >= $1 offset 0)
  and not exists (select from messages m where m.conversation_id = ${r}.id and m.at >= $1 offset 0)
  and not exists (select from clocks k where k.return_id = ${r}.id and k.ended_at is null offset 0)
  and not exists (select from clocks k where k.conversation_id = ${r}.id and k.ended_at is null offset 0)
  and not exists (select from resolutions s where s.return_id = ${r}.id and s.state = 'owed' offset 0)
  and not exists (select from settlements s where s.return_id = ${r}.id and s.state = 'offered' offset 0)
  and not exists (select from return_units u where u.return_id = ${r}.id and u.contest is not null and u.contest->>'answeredAt' is null offset 0)
  and not exists (select from claim_items i join claims c on c.id = i.claim_id
    where i.return_id = ${r}.id and i.state in ('open', 'sent') and c.status in ('open', 'sent') offset 0)
  and not exists (select from returns other where other.order_id = ${r}.order_id and other.ended_at is null offset 0)
  and not exists (select from waiting_withdrawals q join withdrawals w on w.id = q.withdrawal_id where w.order_id = ${r}.order_id offset 0)`

const quietTalk = (c: string): string => `${c}.return_id is null and ${c}.status in ('closed', 'spam', 'merged') and ${c}.opened_at < $1
  and not exists (select from conversation_events e where e.conversation_id = ${c}.id and e.at >= $1 offset 0)
  and not exists (select from messages m where m.conversation_id = ${c}.id and m.at >= $1 offset 0)
  and not exists (select from clocks k where k.conversation_id = ${c}.id and k.ended_at is null offset 0)
  and not exists (select from prepared_requests p where p.conversation_id = ${c}.id and p.state = 'waiting' and p.expires_at >= $1 offset 0)
  and not exists (select from conversation_offers f where f.conversation_id = ${c}.id and f.state = 'offered' offset 0)`

/** What ended cases still keep has an index of its own by class: what was erased is not walked through again. */
const still = (it: string, name: RetentionClass): string => `'${name}' = any(${it}.keeps)`

/** One kind of row that a class is found by: what is due of it, in the order in which it is walked through. */
export type Part = { name: string; table: string; as: string; at: string; due: string }

const returnsPart = (name: RetentionClass): Part => ({
  name: 'returns',
  table: 'returns',
  as: 'r',
  at: 'r.ended_at',
  due: `${still('r', name)} and ${quietReturn('r')}`,
})
const talksPart = (name: RetentionClass): Part => ({
  name: 'talks',
  table: 'conversations',
  as: 'c',
  at: 'c.opened_at',
  due: `${still('c', name)} and ${quietTalk('c')}`,
})
const ordersPart: Part = {
  name: 'orders',
  table: 'orders',
  as: 'o',
  at: 'o.placed_at',
  due: `o.email <> '${ERASED}' and o.placed_at < $1
    and not exists (select from parcels p where p.order_id = o.id and p.delivered_at >= $1 offset 0)
    and not exists (select from returns r where r.order_id = o.id and not (r.ended_at is not null and ${quietReturn('r')}) offset 0)
    and not exists (select from conversations c where c.order_id = o.id and c.status <> 'in_return' and c.status <> 'merged' and not (${quietTalk('c')}) offset 0)
    and not exists (select from prepared_requests p where p.order_id = o.id and p.state = 'waiting' and p.expires_at >= $1 offset 0)
    and not exists (select from drafts d where d.order_id = o.id offset 0)
    and not exists (select from waiting_withdrawals q join withdrawals w on w.id = q.withdrawal_id where w.order_id = o.id offset 0)`,
}
/** Customers alone, who have not come since, and have nothing left that names them. */
const peoplePart: Part = {
  name: 'people',
  table: 'people',
  as: 'p',
  at: 'p.created_at',
  due: `p.roles = '{customer}' and p.email not like 'efface-%@navette.invalid' and p.created_at < $1 and greatest(p.created_at, p.last_login_at) < $1
    and not exists (select from sessions s where s.person_id = p.id and s.seen_at >= $1 offset 0)
    and not exists (select from orders o where o.customer_id = p.id and o.email <> '${ERASED}' offset 0)
    and not exists (select from returns r where r.customer_id = p.id and not (r.ended_at is not null and ${quietReturn('r')}) offset 0)
    and not exists (select from conversations c where c.customer_id = p.id and c.status <> 'in_return' and not (${quietTalk('c')}) offset 0)
    and not exists (select from waiting_withdrawals q join withdrawals w on w.id = q.withdrawal_id where w.person_id = p.id offset 0)`,
}
const statementsPart: Part = {
  name: 'statements',
  table: 'withdrawals',
  as: 'w',
  at: 'w.at',
  due: `w.at < $1 and not exists (select from waiting_withdrawals q where q.withdrawal_id = w.id offset 0)
    and not exists (select from withdrawal_events e where e.withdrawal_id = w.id and e.at >= $1 offset 0)`,
}

const parcelsPart = (name: RetentionClass): Part => ({
  name: 'parcels',
  table: 'unassigned_parcels',
  as: 'u',
  at: 'u.ended_at',
  due: `${still('u', name)} and u.ended_at < $1`,
})

/** Where a class is, in the order in which it is erased: a customer's name goes when nothing else of theirs bears one. */
export const partsOf: Readonly<Record<RetentionClass, readonly Part[]>> = {
  words: [returnsPart('words'), talksPart('words'), parcelsPart('words')],
  evidence: [returnsPart('evidence'), talksPart('evidence'), parcelsPart('evidence')],
  addresses: [ordersPart, talksPart('addresses'), peoplePart],
  statements: [statementsPart],
}
