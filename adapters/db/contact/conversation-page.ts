import type { ConversationPage } from '#application/contact/ports.ts'
import type { WritersOrder } from '#application/orders/ports.ts'
import type { Reads } from '#application/reads.ts'
import type { ConversationEvent } from '#domain/conversation/event.ts'
import type { OpeningWords } from '#application/contact/store.ts'
import { messageColumns, readMessages } from '../conversations.ts'
import { fileColumns, readFiles } from '../file-rows.ts'
import { instant } from '../instants.ts'
import { customerFacts, listed, mailedUpTo, readBy, single } from '../return-page.ts'
import { one, type Run, statement } from '../run.ts'
import { type ConversationEventRow, talkEvents } from './conversation-tables.ts'
import { mailProven, readConversation, type WholeRow, wholeConversation } from './read-conversation.ts'

/** The columns of an order as staff finds it, for the select list of a statement over `orders o`. */
export const writersOrder = `o.id, o.number, o.placed_at as "placedAt", o.currency, o.customer_id as "customerId", o.company_id as "companyId", o.email,
  coalesce((select l.name from order_lines l where l.order_id = o.id order by l.position limit 1), '') as title,
  (select count(*)::int from order_lines l where l.order_id = o.id) as lines, coalesce((select sum(l.gross) from order_lines l where l.order_id = o.id), 0)::bigint as gross`

const page = statement(
  'conversation page',
  `select ${wholeConversation}, coalesce(c.subject, '') as subject, coalesce(c.name, '') as name, c.order_named as "orderNamed", c.locale,
    ${single(writersOrder, 'orders o where o.id = c.order_id')} as "order",
    ${single('l.id, l.name', 'order_lines l where l.id = c.order_line_id')} as line,
    ${single(customerFacts, 'people p left join companies co on co.id = p.company_id where p.id = c.customer_id')} as customer,
    ${single('p.id, p.name', 'people p where p.id = c.assignee_id')} as assignee,
    (select number from returns where id = c.return_id) as "returnNumber",
    ${single(
      `h.id, r.number, coalesce(r.customer_id, h.customer_id) as "customerId", coalesce(r.company_id, h.company_id) as "companyId",
      coalesce(r.order_id, h.order_id) as "orderId"`,
      'conversations h left join returns r on r.id = h.return_id where h.id = c.merged_into',
    )} as home,
    (select q.request from prepared_requests q where q.conversation_id = c.id order by q.position desc limit 1) as request,
    ${listed(messageColumns, 'messages m where m.conversation_id = c.id order by m.at, m.sequence')} as messages,
    ${listed(fileColumns, 'files f where f.conversation_id = c.id order by f.uploaded_at, f.id')} as files,
    ${talkEvents.arrayOf('c', 'sequence', 'conversation_id')} as events,
    (select coalesce(json_object_agg(d.person_id, d.sequence), '{}') from reads d where d.conversation_id = c.id) as "readUpTo",
    ${mailProven} as "mailProven",
    ${readBy('c')} as "readBy",
    ${mailedUpTo('c')} as "mailedUpTo",
    (select coalesce(json_object_agg(p.id, p.name), '{}') from people p where p.id in (
      select m.author_id from messages m where m.conversation_id = c.id union select e.actor_id from conversation_events e where e.conversation_id = c.id
      union select (e.data->>'assignee')::uuid from conversation_events e where e.conversation_id = c.id and e.verb = 'assign')) as names
  from conversations c where c.id = $1 and c.sequence > 0`,
)

type PageRow = WholeRow & OpeningWords & Omit<ConversationPage, 'conversation' | 'words' | 'events'> & { events: ConversationEventRow[] }

export const conversationPages = (run: Run): Pick<Reads, 'conversationPage'> => ({
  async conversationPage(id) {
    const row = await one(run<PageRow>(page, [id]))
    if (!row) return undefined
    return {
      conversation: readConversation(row),
      words: { subject: row.subject, name: row.name, orderNamed: row.orderNamed, locale: row.locale },
      order: row.order && readFound(row.order),
      line: row.line,
      customer: row.customer,
      returnNumber: row.returnNumber,
      home: row.home,
      request: row.request,
      assignee: row.assignee,
      names: row.names,
      mailProven: row.mailProven,
      readUpTo: row.readUpTo,
      readBy: row.readBy,
      mailedUpTo: row.mailedUpTo,
      messages: readMessages(row.messages),
      files: readFiles(row.files),
      events: talkEvents.read(row.events).map(readEvent),
    }
  },
})

/** An order out of JSON. */
const readFound = (order: WritersOrder): WritersOrder => ({ ...order, placedAt: instant(order.placedAt) })

const readEvent = ({ fromStatus, toStatus, ...event }: ConversationEventRow): ConversationEvent => ({
  ...event,
  from: fromStatus,
  to: toStatus,
})
