import type { ConversationStore } from '#application/ports.ts'
import type { SaidRequest } from '#application/returns/request.ts'
import { one, type Run, statement } from '../run.ts'
import { readConversation, type WholeRow, wholeConversation } from './read-conversation.ts'
import { writeConversation } from './write-conversation.ts'

// A conversation that became a return is locked too: whoever answers it is told so.
const lockRow = statement('lock conversation', 'select from conversations where id = $1 for no key update')
const whole = statement('conversation by id', `select ${wholeConversation} from conversations c where c.id = $1 and c.sequence > 0`)

const lockAssigned = statement(
  'lock conversations assigned to',
  `select from conversations where assignee_id = $1 and status in ('held', 'open', 'answered') order by id for no key update`,
)
const assignedTo = statement(
  'conversations assigned to',
  `select ${wholeConversation} from conversations c where c.assignee_id = $1 and c.status in ('held', 'open', 'answered') order by c.id`,
)

const files = statement('hand over files', 'update files set return_id = $1 where conversation_id = $1 and return_id is null')

const request = statement('what a prepared request says', 'select request from prepared_requests where id = $1 and request is not null')

const person = statement('person of conversation', 'select id, email, name from people where id = $1 and disabled_at is null')

// The address was proven, and it is the order's: who came for the conversation goes on as that order's guest, with what they have not used yet.
const sessions = statement(
  'hand over sessions',
  `with moved as (update sessions set order_id = $2, conversation_id = null where conversation_id = $1 returning person_id)
   update files set uploaded_within = $2
   where uploaded_by in (select person_id from moved) and uploaded_within = $1 and return_id is null and conversation_id is null`,
)

const endOpened = statement('end sessions opened by', 'delete from sessions where opened_by = $1')
const keepOpened = statement(
  'keep sessions opened by',
  `update sessions s set order_id = null, conversation_id = q.conversation_id from prepared_requests q where q.id = $1 and s.opened_by = q.id`,
)

const counted = statement('count messages', 'select count(*)::int as count from messages where conversation_id = $1')
const moved = statement(
  'move messages',
  `update messages m set conversation_id = $2, sequence = $3 + n.nth from (
     select id, row_number() over (order by sequence)::int as nth from messages where conversation_id = $1) n where m.id = n.id`,
)
// One statement each: what belongs to a conversation's messages, and the ways back to it.
const followers = ['files', 'sessions', 'reply_tokens', 'mails', 'notices', 'received_mails'].map((name) =>
  statement(`move ${name}`, `update ${name} set conversation_id = $2 where conversation_id = $1`),
)
const spammer = statement('marked spam', `select 1 as one from conversations where email = $1 and status = 'spam' limit 1`)

type Own = Pick<
  ConversationStore,
  | 'lock'
  | 'lockAssigned'
  | 'write'
  | 'request'
  | 'person'
  | 'handOver'
  | 'endOpenedBy'
  | 'keepOpenedBy'
  | 'countMessages'
  | 'moveTo'
  | 'markedSpam'
>

export const conversationRows = (run: Run): Own => ({
  /** Two statements in one round trip: the second's snapshot begins when the row is ours (see `returnStore.lock`). */
  async lock(id) {
    const [, row] = await Promise.all([run(lockRow, [id]), one(run<WholeRow>(whole, [id]))])
    return row && readConversation(row)
  },
  async lockAssigned(personId) {
    const [, rows] = await Promise.all([run(lockAssigned, [personId]), run<WholeRow>(assignedTo, [personId])])
    return rows.map(readConversation)
  },
  write: (change) => writeConversation(run, change),
  countMessages: async (id) => (await one(run<{ count: number }>(counted, [id])))?.count ?? 0,
  async moveTo({ from, to, after }) {
    await run(moved, [from, to, after])
    await Promise.all(followers.map((one) => run(one, [from, to])))
  },
  markedSpam: async (email) => (await one(run(spammer, [email]))) !== undefined,
  request: async (id) => (await one(run<{ request: SaidRequest }>(request, [id])))?.request,
  person: (id) => one(run<{ id: string; email: string; name: string }>(person, [id])),
  async handOver(conversationId, orderId) {
    await run(files, [conversationId])
    await run(sessions, [conversationId, orderId])
  },
  async endOpenedBy(requestId) {
    await run(endOpened, [requestId])
  },
  async keepOpenedBy(requestId) {
    await run(keepOpened, [requestId])
  },
})
