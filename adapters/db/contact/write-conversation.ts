import { nearAt } from '#domain/clock/remaining.ts'
import type { Conversation } from '#domain/conversation/conversation.ts'
import { isEscalated, nearestPromise } from '#domain/conversation/promise.ts'
import { Refused } from '#application/command.ts'
import type { ConversationWrite } from '#application/contact/store.ts'
import { refuse } from '#domain/refusal.ts'
import { keptOf, retention } from '../retention.ts'
import { type Run, statement } from '../run.ts'
import { conversations, offers, openings, preparedRequests, talkClocks, talkEvents } from './conversation-tables.ts'
import { isLoose } from '../loose.ts'

const opened = statement(
  'open conversation',
  `${openings.insert('$1').replace(/ returning 1$/, '')} on conflict (id) do nothing returning 1`,
)
const saved = statement('save conversation', conversations.update('$1', 'it.version = $2 and it.sequence = $3'))
const clocks = statement('save conversation clocks', talkClocks.upsert('$1'))
const offered = statement('save conversation offers', offers.upsert('$1'))
const prepared = statement('save prepared requests', preparedRequests.upsert('$1'))
const worded = statement('word prepared request', 'update prepared_requests set request = $2 where id = $1')
const told = statement('keep conversation event', talkEvents.insert('$1'))
const said = statement(
  'keep conversation message',
  `insert into messages (id, conversation_id, sequence, at, author_id, author_kind, internal, body, event_id, retention, in_contact)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '${retention.conversation}', true)`,
)
// Only what its uploader has not used yet: two messages that name the same file have one winner.
const attached = statement(
  'attach files to conversation',
  `update files set conversation_id = $2, message_id = $3, internal = $4
   where id = any($1) and ${isLoose('files')} and uploaded_by is not distinct from $5
     and ($6::uuid is null or uploaded_within = $6) returning 1`,
)

/** Writes a change of a conversation; see `ConversationStore.write`. */
export async function writeConversation(run: Run, change: ConversationWrite): Promise<boolean> {
  const { before, next, event, message, request } = change
  const { from: fromStatus, to: toStatus, ...rest } = event
  if (!(await saveRow(run, change))) return false
  await changedRows(run, before, next)
  if (request) await run(worded, [request.id, JSON.stringify(request.says)])
  await run(told, [JSON.stringify([{ ...rest, fromStatus, toStatus }])])
  if (!message) return true
  const { id, at, authorId, authorKind, internal, body, fileIds, filesOf, filesWithin } = message
  await run(said, [id, next.id, next.sequence, at, authorId, authorKind, internal, body, event.id])
  if (fileIds.length === 0) return true
  const used = await run(attached, [fileIds, next.id, id, internal, filesOf ?? authorId, filesWithin ?? null])
  if (used.length < fileIds.length) throw new Refused(refuse('missing', 'file_unknown', {}, 'fileIds'))
  return true
}

async function saveRow(run: Run, { before, next, opened: words }: ConversationWrite): Promise<boolean> {
  const { clocks: _clocks, offers: _offers, prepared: _prepared, ...own } = next
  const row = { ...own, escalated: isEscalated(next), nextDue: nearestPromise(next)?.due ?? null, keeps: keptOf.conversation }
  if (!before) return (await run(opened, [JSON.stringify([{ ...row, ...words }])])).length === 1
  const rows = await run(saved, [JSON.stringify(row), before.version, before.sequence])
  // The row lock makes this impossible; whoever saves without it must not overwrite what they never saw.
  if (rows.length !== 1) throw new Error(`conversation ${next.id} was saved over version ${before.version} by somebody without its lock`)
  return true
}

/** Verbs never mutate: what is the same object is the same row. */
async function changedRows(run: Run, before: Conversation | undefined, next: Conversation): Promise<void> {
  const place = (position: number): object => ({ position, conversationId: next.id })
  const ticking = next.clocks.flatMap((clock, at) =>
    before?.clocks.includes(clock) ? [] : [{ ...clock, ...place(at), nearAt: nearAt(clock) }],
  )
  if (ticking.length > 0) await run(clocks, [JSON.stringify(ticking)])
  const changed = next.offers.flatMap((offer, at) => (before?.offers.includes(offer) ? [] : [{ ...offer, ...place(at) }]))
  if (changed.length > 0) await run(offered, [JSON.stringify(changed)])
  const asked = next.prepared.flatMap((one, at) => (before?.prepared.includes(one) ? [] : [{ ...one, ...place(at) }]))
  if (asked.length > 0) await run(prepared, [JSON.stringify(asked)])
}
