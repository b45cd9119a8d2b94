import { orderKey, waysToNumber } from '#domain/order/order-number.ts'
import type { Clock } from '#domain/clock/clock.ts'
import type { Belonging } from '#domain/conversation/reach.ts'
import {
  type ConversationWriter,
  type DeskOrder,
  type DeskStatus,
  deskStatuses,
  type ListedConversation,
} from '#application/contact/ports.ts'
import type { WritersOrder } from '#application/orders/ports.ts'
import type { Reads } from '#application/reads.ts'
import { instant, instantOrNull } from '../instants.ts'
import { remembered } from '../lists/written.ts'
import { always, firstId, lastId, never, paged, sized } from '../lists/paging.ts'
import { one, type Run, statement } from '../run.ts'
import { talkClocks } from './conversation-tables.ts'
import { writersOrder } from './conversation-page.ts'
import { type SoughtConversations, soughtConversations } from './sought-conversations.ts'

const clock = `(select row_to_json(x) from (select ${talkClocks.select('k')} from clocks k
  where k.conversation_id = c.id and k.ended_at is null order by k.due limit 1) x) as clock`

/** Its first words came as an e-mail. */
const cameByMail = `exists (select from received_mails v where v.conversation_id = c.id and v.outcome = 'opened')`

const columns = `c.id, c.sequence, c.status, coalesce(c.subject, '') as subject, coalesce(p.name, c.name, '') as name, co.name as company, o.number as "orderNumber",
  c.opened_at as "openedAt", coalesce((select max(m.at) from messages m where m.conversation_id = c.id and not m.internal), c.opened_at) as "lastAt",
  ${clock}, c.next_due as "nextDue", c.escalated, c.suspicions, unread.count as unread,
  (select json_build_object('id', a.id, 'name', a.name) from people a where a.id = c.assignee_id) as assignee,
  exists (select from conversation_offers f where f.conversation_id = c.id and f.state = 'offered') as offered,
  (select q.expires_at from prepared_requests q where q.conversation_id = c.id and q.state = 'waiting') as "confirmableUntil",
  case when ${cameByMail} then 'mail' else 'form' end as origin`

/** The tables beside `conversations c`; `unread` says what counts as unread for this reader, the parameter. */
const beside = (unread: string, reader: string): string =>
  `left join people p on p.id = c.customer_id left join companies co on co.id = c.company_id left join orders o on o.id = c.order_id
   cross join lateral (select count(*)::int from messages m where m.conversation_id = c.id and ${unread}
     and m.sequence > coalesce((select d.sequence from reads d where d.conversation_id = c.id and d.person_id = ${reader}), 0)) unread`

const mine = sized((rows) =>
  statement(
    `conversations of ${rows}`,
    `with mine as (
     (select id from conversations where customer_id = $1 and id < $3 and status <> 'in_return' and status <> 'merged' and ($4::uuid is null or order_id = $4)
       order by id desc limit ${rows})
     union (select id from conversations where id = $5 and id < $3 and status <> 'in_return' and status <> 'merged')
     union (select id from conversations where company_id = $2 and id < $3 and status <> 'in_return' and status <> 'merged' order by id desc limit ${rows})
     order by id desc limit ${rows})
   select ${columns} from mine join conversations c on c.id = mine.id ${beside(`not m.internal and m.author_kind <> 'customer'`, '$6')} order by c.id desc`,
  ),
)

/** Unread at the desk: what the customer wrote since somebody answered, or since this agent read it. */
const unanswered = `m.author_kind = 'customer' and m.sequence > coalesce((
  select max(s.sequence) from messages s where s.conversation_id = c.id and s.author_kind = 'staff' and not s.internal), 0)`

/** How a page stands, and what comes after the last of the one before; an age alone is known by the id. */
const orders: Readonly<Record<DeskOrder, { by: string; after: string }>> = {
  due: { by: `coalesce(c.next_due, 'infinity'), c.id`, after: `(coalesce(c.next_due, 'infinity'), c.id) > ($3, $4)` },
  newest: { by: 'c.id desc', after: 'c.id < $4 and $3::timestamptz is not null' },
  oldest: { by: 'c.id', after: 'c.id > $4 and $3::timestamptz is not null' },
}
/** Before the first of them. */
const begin: Readonly<Record<DeskOrder, readonly [string, string]>> = {
  due: [always, firstId],
  newest: [never, lastId],
  oldest: [always, firstId],
}

/** What the customer said last, as much of it as a row shows. */
const lastWord = `(select left(m.body, 400) from messages m where m.conversation_id = c.id and m.author_kind = 'customer' and not m.internal
  order by m.sequence desc limit 1)`

type Paged = {
  from: string
  rows: number
  order: DeskOrder
  /** A common table of what was said in which, where words were sought. */ told?: string
}

/** A page of one state, of the rows of `from`; with words beside each: those that were sought, else what the customer said last. */
const pageOf = ({ from, rows, order, told }: Paged): string => `page as (
     select c.id from ${from} where c.status = $2 and c.status <> 'in_return' and ${orders[order].after}
       and (not $5 or c.assignee_id is not distinct from $6)
       and ($7::boolean is null or $7 = ${cameByMail})
     order by ${orders[order].by} limit ${rows})${told ? `, ${told}` : ''}
   select ${columns}, ${told ? `coalesce(${saidOf}, ${lastWord})` : lastWord} as said from page join conversations c on c.id = page.id ${beside(unanswered, '$1')} order by ${orders[order].by}`

const desk = (order: DeskOrder) =>
  remembered(`desk conversations ${order}`, (rows) => `with ${pageOf({ from: 'conversations c', rows, order })}`)

/** The last words of it that have one of those that were sought. */
const saidOf = '(select body from told where told.conversation_id = c.id)'

/** Each walked to by its key: however many were found, never all conversations are read for it. */
const eachFound = 'found f cross join lateral (select * from conversations where id = f.id offset 0) c'

const deskSought = ({ name, tables, told }: SoughtConversations, order: DeskOrder) =>
  remembered(`desk conversations ${order} of ${name}`, (rows) => `with ${tables}, ${pageOf({ from: eachFound, rows, order, told })}`)

const newest = ({ name, tables, told, more }: SoughtConversations) =>
  remembered(
    `newest conversations of ${name}`,
    (rows) => `with ${tables}, page as (select id from found order by id desc limit ${rows}), ${told}
     select ${columns}, ${saidOf} as said, (select count(*)::int from found) as total, (${more}) as more
     from page join conversations c on c.id = page.id ${beside(unanswered, '$1')} order by c.id desc`,
  )

// What is closed or spam grows for ever, and nobody counts it.
const counts = statement(
  'conversation counts',
  `select (select json_object_agg(status, count) from (
     select status, count(*)::int from conversations where status in ('open', 'held', 'answered') group by status) s) as by,
     (select count(*)::int from conversations where status in ('open', 'answered') and escalated) as escalated`,
)
const belonging = statement(
  'belonging of conversation',
  `select id, customer_id as "customerId", company_id as "companyId", order_id as "orderId" from conversations where id = $1`,
)
// Merged, it goes on where its writer has a way to: in one of theirs, or in a return whose order is theirs. Into anything else they have none, and come to what they wrote
// in, which says so. Who is proven is written to where they are reached now, and is of a company as who signs in is: while it shares.
const writer = statement(
  'writer of conversation',
  `select case when led.there then h.id else c.id end as id, case when led.there then r.order_id end as "orderId", w.email, w.name, w.locale
   from conversations c left join people p on p.id = c.customer_id and p.disabled_at is null
     cross join lateral (select coalesce(p.email, c.email) as email, coalesce(p.name, c.name, '') as name, coalesce(p.locale, c.locale) as locale,
       coalesce(c.customer_id, (select id from people where email = lower(c.email))) as id) w
     left join people s on s.id = w.id and s.disabled_at is null and s.profile = 'account'
     left join companies k on k.id = s.company_id and k.shares_returns
     left join conversations h on h.id = c.merged_into left join returns r on r.id = h.return_id left join orders o on o.id = r.order_id
     cross join lateral (select coalesce(case when r.id is null then (h.customer_id is null and h.email = c.email) or h.customer_id = w.id
         or h.company_id = k.id
       else lower(o.email) = c.email or o.customer_id = c.customer_id or o.company_id = k.id end, false) as there) led
   where c.id = $1 and c.sequence > 0 and w.email is not null`,
)
/** The newest orders of which this is so, by an index in that order. */
const newestOrders = (so: string): string => `(select id from orders where ${so} order by placed_at desc, id desc limit 20)`
const ordersOfWriter = statement(
  'orders of writer',
  `select ${writersOrder} from orders o where o.id in (
     select id from orders where regexp_replace(upper(number), '[^0-9A-Z]', '', 'g') = any($1) union select order_id from returns where number = any($1)
     union ${newestOrders('email = $2')} union ${newestOrders('customer_id = $3')} union ${newestOrders('company_id = $4')}
     union select id from orders where id = $5) order by o.id = $5 desc nulls last, o.placed_at desc, o.id desc limit 20`,
)

type Row = Omit<ListedConversation, 'clock' | 'said'> & { clock: Clock | null; said?: string | null }
const listed = ({ clock: running, said = null, ...row }: Row): ListedConversation => ({
  ...row,
  said,
  openedAt: instant(row.openedAt),
  lastAt: instant(row.lastAt),
  confirmableUntil: instantOrNull(row.confirmableUntil),
  clock: running && (talkClocks.read([running])[0] ?? null),
})

type Lists = Pick<
  Reads,
  'conversationsOf' | 'deskConversations' | 'conversationsFound' | 'conversationCounts' | 'belongingOf' | 'writerOf' | 'ordersOfWriter'
>

export const conversationLists = (run: Run): Lists => ({
  async conversationsOf({ customerId, companyId, orderId, conversationId, readerId }, { after, limit }) {
    const values = [customerId, companyId, after ?? lastId, orderId, conversationId, readerId]
    return (await paged(run<Row>(mine(limit), values), limit)).map(listed)
  },
  async deskConversations({ status, text, origin, assigneeId, readerId, order = 'due', after, limit }) {
    const from = after ? [after.due ?? never, after.id] : begin[order]
    const values = [
      readerId,
      status,
      ...from,
      assigneeId !== undefined,
      assigneeId ?? null,
      origin === undefined ? null : origin === 'mail',
    ]
    if (text === undefined) return (await paged(run<Row>(desk(order)(limit), values), limit)).map(listed)
    const sought = await soughtConversations(run, text, values.length + 1)
    return (await paged(run<Row>(deskSought(sought, order)(limit), [...values, ...sought.values]), limit)).map(listed)
  },
  async conversationsFound({ text, readerId, limit }) {
    const sought = await soughtConversations(run, text, 2)
    const rows = await run<Row & { total: number; more: boolean }>(newest(sought)(limit), [readerId, ...sought.values])
    const [first] = rows
    return {
      rows: rows.slice(0, limit).map(({ total: _total, more: _more, ...row }) => listed(row)),
      count: first?.total ?? 0,
      more: first?.more ?? false,
    }
  },
  async conversationCounts() {
    const row = await one(run<{ by: Partial<Record<DeskStatus, number>> | null; escalated: number }>(counts))
    const zero = Object.fromEntries(deskStatuses.map((status) => [status, 0])) as Record<DeskStatus, number>
    return { ...zero, ...row?.by, escalated: row?.escalated ?? 0 }
  },
  belongingOf: (id) => one(run<Belonging>(belonging, [id])),
  writerOf: (id) => one(run<ConversationWriter>(writer, [id])),
  ordersOfWriter: ({ orderId, number, email, customerId, companyId }) =>
    run<WritersOrder>(ordersOfWriter, [
      waysToNumber(orderKey(number ?? '')),
      email ?? null,
      customerId ?? null,
      companyId ?? null,
      orderId ?? null,
    ]),
})
