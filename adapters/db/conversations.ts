import type { ConversationStore } from '#application/contact/store.ts'
import type { Message } from '#domain/conversation/message.ts'
import { conversationRows } from './contact/conversation-store.ts'
import { instant } from './instants.ts'
import { type Run, statement } from './run.ts'

/** The columns of a message for the select list of a statement over `messages m`. */
export const messageColumns = `m.id, m.sequence, m.at, m.author_id as "authorId", m.author_kind as "authorKind", m.internal, m.body, m.event_id as "eventId",
  (select row_to_json(x) from (select q.id, q.kind, q.sender, q.proven, q.folded, q.refused from received_mails q where q.said_id = m.id) x) as mail,
  coalesce((select (e.data->>'onBehalf')::boolean from events e where e.id = m.event_id),
    (select (e.data->>'onBehalf')::boolean from conversation_events e where e.id = m.event_id), false) as "onBehalf",
  (select row_to_json(x) from (select q.id, coalesce(q.name, p.name, '') as name, q.customer_id as "customerId"
    from conversations q left join people p on p.id = q.customer_id where q.id = m.came_from) x) as "cameFrom"`

const markRead = statement(
  'mark read',
  // Told live, so that the other side sees the mark; without a sequence: nothing of the return has changed.
  `with moved as (
     insert into reads (conversation_id, person_id, sequence) values ($1, $2, $3)
     on conflict (conversation_id, person_id) do update set sequence = excluded.sequence where reads.sequence < excluded.sequence
     returning conversation_id)
   select pg_notify('live', conversation_id::text || ' read') from moved`,
)

export const conversationStore = (run: Run): ConversationStore => ({
  ...conversationRows(run),
  async markRead(conversationId, personId, sequence) {
    await run(markRead, [conversationId, personId, sequence])
  },
})

/** Messages out of JSON. */
export const readMessages = (rows: readonly Message[]): Message[] => rows.map((row) => ({ ...row, at: instant(row.at) }))
