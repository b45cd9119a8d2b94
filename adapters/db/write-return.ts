import { Refused } from '#application/command.ts'
import type { NewMessage, ReturnWrite } from '#application/returns/store.ts'
import { refuse } from '#domain/refusal.ts'
import { movementsOf } from '#domain/stock/movement.ts'
import { changedRows, returnRow } from './changed-rows.ts'
import { retention } from './retention.ts'
import { clocks, events, labels, lines, parcels, resolutions, returns, settlements, units } from './return-tables.ts'
import { type Run, type Statement, statement } from './run.ts'
import { movementRows, moves } from './stock/moves.ts'
import { lockStock } from './stock/stock-store.ts'
import { isLoose } from './loose.ts'

/**
 * One part of a save: a CTE over one JSON parameter. A save's statement has the parts that it needs, so that a message does not plan
 * ten tables; there are few combinations, and each is planned once per connection.
 */
type Part = { name: keyof typeof parts; rows: readonly object[] }

const parts = {
  created: returns.insert,
  lines: lines.upsert,
  units: units.upsert,
  clocks: clocks.upsert,
  resolutions: resolutions.upsert,
  settlements: settlements.upsert,
  parcels: parcels.upsert,
  labels: labels.upsert,
  event: events.insert,
  // By turns in and out: what a unit's last entry does not allow breaks the table's own check.
  movements: moves,
  conversation: (parameter: string) =>
    `insert into conversations (id, return_id, customer_id, opened_at)
     select id, id, "customerId", "submittedAt" from jsonb_to_recordset(${parameter}::jsonb) as x(id uuid, "customerId" uuid, "submittedAt" timestamptz)
     on conflict (id) do update set return_id = excluded.return_id returning 1`,
  texts: (parameter: string) =>
    `insert into texts (id, return_id, subject_id, kind, clause, body, retention)
     select id, "returnId", "subjectId", kind, clause, body, '${retention.words}'
     from jsonb_to_recordset(${parameter}::jsonb) as x(id uuid, "returnId" uuid, "subjectId" uuid, kind text, clause text, body text) returning 1`,
  message: (parameter: string) =>
    `insert into messages (id, conversation_id, sequence, at, author_id, author_kind, internal, body, event_id, retention)
     select id, "returnId", sequence, at, "authorId", "authorKind", internal, body, "eventId", '${retention.conversation}'
     from jsonb_to_recordset(${parameter}::jsonb) as x(id uuid, "returnId" uuid, sequence int, at timestamptz, "authorId" uuid, "authorKind" text, internal boolean, body text, "eventId" uuid) returning 1`,
  // Only what its uploader has not used yet: two requests that name the same file have one winner.
  files: (parameter: string) =>
    `update files f set return_id = x."returnId", line_id = x."lineId", message_id = x."messageId", internal = x.internal
     from jsonb_to_recordset(${parameter}::jsonb) as x(id uuid, by uuid, within uuid, "returnId" uuid, "lineId" uuid, "messageId" uuid, internal boolean)
     where f.id = x.id and ${isLoose('f')} and f.uploaded_by is not distinct from x.by
       and (x.within is null or f.uploaded_within = x.within) returning 1`,
} satisfies Record<string, (parameter: string) => string>

/** Writes a save's rows in one statement; see `ReturnStore.write`. */
export async function writeReturn(run: Run, change: ReturnWrite): Promise<void> {
  const used = partsOf(change)
  const { before } = change
  // On the pipelined connection it is ahead of the statement, whose numbers are drawn under it.
  const locked = used.some(({ name }) => name === 'movements') ? run(lockStock) : undefined
  const values = used.map(({ rows }) => JSON.stringify(rows))
  const guard = before ? [JSON.stringify(returnRow(change)), before.version, before.sequence] : []
  const [[saved]] = await Promise.all([
    run<{ saved: number; files: number }>(saving(used, before !== undefined), [...values, ...guard]),
    locked,
  ])
  // The row lock makes this impossible; whoever saves without it must not overwrite what they never saw.
  if (saved?.saved !== 1)
    throw new Error(`return ${change.next.number} was saved over version ${before?.version} by somebody without its lock`)
  const files = used.find((part) => part.name === 'files')
  if (files && saved.files < files.rows.length) throw new Refused(refuse('missing', 'file_unknown', {}, 'fileIds'))
}

/** The CTE's name, never a table's. */
const cte = (part: Part['name']): string => (part === 'created' ? 'saved' : `wrote_${part}`)

const statements = new Map<string, Statement>()

function saving(used: readonly Part[], updates: boolean): Statement {
  const name = `save ${updates ? '' : 'new '}${used.map((part) => part.name.slice(0, 3)).join()}`
  const known = statements.get(name)
  if (known) return known
  const steps = used.map((part, index) => `${cte(part.name)} as (${parts[part.name](`$${index + 1}`)})`)
  const next = used.length + 1
  if (updates) steps.push(`saved as (${returns.update(`$${next}`, `it.version = $${next + 1} and it.sequence = $${next + 2}`)})`)
  const files = used.some((part) => part.name === 'files') ? '(select count(*)::int from wrote_files)' : '0'
  const made = statement(name, `with ${steps.join(',\n')}\nselect (select count(*)::int from saved) as saved, ${files} as files`)
  statements.set(name, made)
  return made
}

function partsOf(change: ReturnWrite): Part[] {
  const { before, next, event, texts = [], message } = change
  const { from: fromStatus, to: toStatus, ...rest } = event ?? { from: undefined, to: undefined }
  const all: Part[] = [
    { name: 'created', rows: before ? [] : [returnRow(change)] },
    ...Object.entries(changedRows(before, next)).map(([name, rows]) => ({ name: name as Part['name'], rows })),
    { name: 'event', rows: event ? [{ ...rest, fromStatus, toStatus }] : [] },
    { name: 'movements', rows: event ? movementRows(movementsOf(before, next, event)) : [] },
    { name: 'conversation', rows: before ? [] : [{ id: next.id, customerId: next.customerId, submittedAt: next.submittedAt }] },
    { name: 'texts', rows: texts.map((text) => ({ ...text, returnId: next.id })) },
    { name: 'message', rows: message ? [messageRow(message, change)] : [] },
    { name: 'files', rows: filesOf(change) },
  ]
  return all.filter((part) => part.rows.length > 0)
}

const messageRow = (
  { fileIds: _files, filesOf: _owner, filesWithin: _within, ...message }: NewMessage,
  { next, event }: ReturnWrite,
): object => ({
  ...message,
  returnId: next.id,
  sequence: next.sequence,
  eventId: event?.id ?? null,
})

function filesOf({ next, event, message, files = [] }: ReturnWrite): object[] {
  const unused = { returnId: next.id, lineId: null, messageId: null, internal: false }
  return [
    ...files.map(({ fileId, lineId }) => ({ ...unused, id: fileId, by: event?.actorId ?? null, lineId })),
    ...(message?.fileIds ?? []).map((id) => ({
      ...unused,
      id,
      by: message?.filesOf ?? message?.authorId ?? null,
      within: message?.filesWithin ?? null,
      messageId: message?.id,
      internal: message?.internal,
    })),
  ]
}
