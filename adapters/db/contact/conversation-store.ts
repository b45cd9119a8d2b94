import type { WaitingRequest } from '#application/contact/ports.ts'
import type { ConversationStore } from '#application/contact/store.ts'
import type { SaidRequest } from '#application/returns/request.ts'
import { instant, instantOrNull } from '../instants.ts'
import { firstId } from '../lists/paging.ts'
import { one, type Run, type Statement, statement } from '../run.ts'
import { mailProven, readConversation, type WholeRow, wholeConversation } from './read-conversation.ts'
import { writeConversation } from './write-conversation.ts'
import { isLoose } from '../loose.ts'

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

const waiting = statement(
  'waiting requests',
  `select conversation_id as id, id as "requestId", prepared_at as "startedAt", expires_at as due, reminded from prepared_requests
   where state = 'waiting' and ($1::timestamptz is null or expires_at >= $1) and expires_at <= $2
     and ($3::timestamptz is null or (expires_at, id) > ($3, $4::uuid)) order by expires_at, id limit $5`,
)
const reminded = statement(
  'mark request reminded',
  `update prepared_requests set reminded = $2 where id = $1 and state = 'waiting' and reminded < $2 returning 1 as one`,
)

const person = statement('person of conversation', 'select id, email, name from people where id = $1 and disabled_at is null')

// The address was proven, and it is the order's: who came for the conversation goes on as that order's guest, with what they have not used yet.
const sessions = statement(
  'hand over sessions',
  `with moved as (update sessions set order_id = $2, conversation_id = null where conversation_id = $1 returning person_id)
   update files set uploaded_within = $2
   where uploaded_by in (select person_id from moved) and uploaded_within = $1 and ${isLoose('files')}`,
)

const endOpened = statement('end sessions opened by', 'delete from sessions where opened_by = $1')
const keepOpened = statement(
  'keep sessions opened by',
  `update sessions s set order_id = null, conversation_id = q.conversation_id from prepared_requests q where q.id = $1 and s.opened_by = q.id`,
)

const counted = statement('count messages', 'select count(*)::int as count from messages where conversation_id = $1')
// In a return plain words come with no act: they are told and read like any message there.
const moved = statement(
  'move messages',
  `update messages m set conversation_id = $2, sequence = $3 + n.nth, came_from = case when $5 then coalesce(m.came_from, $1) else m.came_from end,
     in_contact = not $4, event_id = case when $4 and e.verb in ('write', 'reply') then null else m.event_id end
   from (select id, event_id, row_number() over (order by sequence)::int as nth from messages where conversation_id = $1) n
     left join conversation_events e on e.id = n.event_id where m.id = n.id`,
)
/** So far somebody has come in both: nobody is told again what they know, and nothing that they do not know is passed over. */
const marks = (name: 'reads' | 'mail_marks', mine: string): Statement =>
  statement(
    `move ${name}`,
    `insert into ${name} (conversation_id, person_id, sequence)
     select $2, k.person_id, $3 + (select count(*) from messages m where m.conversation_id = $1 and m.sequence <= k.sequence) from ${name} k
     where k.conversation_id = $1 and not exists (select from messages m where m.conversation_id = $2 and not m.internal and ${mine}
       and m.sequence > coalesce((select max(h.sequence) from (
         select d.person_id, d.sequence from reads d where d.conversation_id = $2 union all select t.person_id, t.sequence from mail_marks t where t.conversation_id = $2) h
         where h.person_id is not distinct from k.person_id), 0))
     on conflict (conversation_id, person_id) do update set sequence = greatest(${name}.sequence, excluded.sequence)`,
  )
const readMarks = marks('reads', 'm.author_id is distinct from k.person_id')
const mailMarks = marks('mail_marks', `m.author_kind <> 'customer'`)
// One statement each: what belongs to a conversation's messages, and the ways back to it.
const follows = (name: string): Statement => statement(`move ${name}`, `update ${name} set conversation_id = $2 where conversation_id = $1`)
const followers = [
  ...['files', 'mails', 'notices', 'received_mails'].map(follows),
  // What was merged into it before goes on there at once, too.
  statement('move merged', 'update conversations set merged_into = $2 where merged_into = $1'),
]
// Into a return they go otherwise: they are assigned to it, where it takes goods.
const parcels = follows('unassigned_parcels')
const waysBack = ['sessions', 'reply_tokens'].map(follows)
const addresses = follows('reply_tokens')
const shut = statement(
  'shut ways back',
  `with ended as (delete from sessions where conversation_id = $1)
   update reply_tokens set revoked_at = coalesce(revoked_at, $2) where conversation_id = $1`,
)
const provenByMail = statement('proven mail of conversation', `select ${mailProven} as proven from conversations c where c.id = $1`)
const answer = statement(
  'last answer in conversation',
  `select id, at from messages where conversation_id = $1 and author_kind = 'staff' and not internal order by sequence desc limit 1`,
)
const written = statement(
  'last written by the customer',
  `select sequence from messages where conversation_id = $1 and author_kind = 'customer' and not internal order by sequence desc limit 1`,
)
const lastWord = statement('last word in conversation', 'select max(at) as at from messages where conversation_id = $1')
// Those of the longest ago have the lowest ids: what was opened since is not looked at.
const quiet = statement(
  'quiet conversations',
  `select c.id from conversations c where c.status = 'answered' and c.id > $2 and c.opened_at < $1
     and not exists (select from messages m where m.conversation_id = c.id and m.at >= $1)
     and not exists (select from conversation_offers f where f.conversation_id = c.id and f.state = 'offered')
     and not exists (select from prepared_requests q where q.conversation_id = c.id and q.state = 'waiting')
   order by c.id limit $3`,
)
const spammer = statement('marked spam', `select 1 as one from conversations where email = $1 and status = 'spam' limit 1`)

type Own = Pick<
  ConversationStore,
  | 'lock'
  | 'lockAssigned'
  | 'write'
  | 'request'
  | 'waitingRequests'
  | 'markReminded'
  | 'person'
  | 'handOver'
  | 'endOpenedBy'
  | 'keepOpenedBy'
  | 'countMessages'
  | 'moveTo'
  | 'moveWaysBack'
  | 'shutWaysBack'
  | 'mailProven'
  | 'lastAnswer'
  | 'lastWordAt'
  | 'lastWritten'
  | 'quietConversations'
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
  async moveTo({ from, to, after, isReturn, named }) {
    await Promise.all([run(readMarks, [from, to, after]), run(mailMarks, [from, to, after])])
    await run(moved, [from, to, after, isReturn, named])
    await Promise.all(followers.map((one) => run(one, [from, to])))
    await (isReturn ? run(files, [to]) : run(parcels, [from, to]))
  },
  async moveWaysBack({ from, to, orderId }) {
    if (orderId === null) return void (await Promise.all(waysBack.map((one) => run(one, [from, to]))))
    await run(sessions, [from, orderId])
    await run(addresses, [from, to])
  },
  async shutWaysBack(id, at) {
    await run(shut, [id, at])
  },
  mailProven: async (id) => (await one(run<{ proven: boolean }>(provenByMail, [id])))?.proven ?? false,
  async lastAnswer(id) {
    const said = await one(run<{ id: string; at: string }>(answer, [id]))
    return said && { ...said, at: instant(said.at) }
  },
  async lastWritten(id) {
    return (await one(run<{ sequence: number }>(written, [id])))?.sequence ?? 0
  },
  async lastWordAt(id) {
    const said = await one(run<{ at: string | null }>(lastWord, [id]))
    return instantOrNull(said?.at ?? null) ?? undefined
  },
  quietConversations: async ({ before, after, limit }) =>
    (await run<{ id: string }>(quiet, [before, after ?? firstId, limit])).map(({ id }) => id),
  markedSpam: async (email) => (await one(run(spammer, [email]))) !== undefined,
  request: async (id) => (await one(run<{ request: SaidRequest }>(request, [id])))?.request,
  async waitingRequests({ from, until, after, limit }) {
    const rows = await run<WaitingRequest>(waiting, [from, until, after?.due ?? null, after?.requestId ?? null, limit])
    return rows.map((row) => ({ ...row, startedAt: instant(row.startedAt), due: instant(row.due) }))
  },
  markReminded: async (requestId, count) => (await one(run(reminded, [requestId, count]))) !== undefined,
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
