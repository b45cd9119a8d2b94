import { Refused } from '#application/command.ts'
import type { ParcelStore, ParcelWrite } from '#application/parcels/ports.ts'
import { nearAt } from '#domain/clock/remaining.ts'
import { refuse } from '#domain/refusal.ts'
import { keptOf, retention } from '../retention.ts'
import { one, type Run, statement } from '../run.ts'
import { parcelClocks, parcelEvents, parcels, readParcel, type WholeRow, wholeParcel } from './parcel-tables.ts'
import { isLoose } from '../loose.ts'

const nextSequence = statement('next parcel sequence', `select nextval('parcel_sequence') as sequence`)
const lockRow = statement('lock parcel', 'select from unassigned_parcels where number = $1 for no key update')
const byNumber = statement('parcel by number', `select ${wholeParcel} from unassigned_parcels u where u.number = $1`)
const lockProposed = statement(
  'lock proposed parcels',
  `select from unassigned_parcels where conversation_id = $1 and status = 'proposed' order by id for no key update`,
)
const proposed = statement(
  'proposed parcels',
  `select ${wholeParcel} from unassigned_parcels u where u.conversation_id = $1 and u.status = 'proposed' order by u.id`,
)
const lockAssigned = statement(
  'lock assigned parcels',
  `select from unassigned_parcels where return_id = $1 and status = 'assigned' order by id for no key update`,
)
const assigned = statement(
  'assigned parcels',
  `select ${wholeParcel} from unassigned_parcels u where u.return_id = $1 and u.status = 'assigned' order by u.id`,
)
const added = statement('add parcel', parcels.insert('$1'))
const saved = statement('save parcel', parcels.update('$1', 'it.version = $2'))
const clocks = statement('save parcel clocks', parcelClocks.upsert('$1'))
const told = statement('keep parcel event', parcelEvents.insert('$1'))
const worded = statement(
  'keep parcel words',
  `insert into parcel_words (event_id, parcel_id, body, retention) values ($1, $2, $3, '${retention.words}')`,
)
// Only what its uploader has not used yet: two acts that name the same file have one winner.
const photographed = statement(
  'attach files to parcel',
  `update files set parcel_id = $2, internal = true
   where id = any($1) and ${isLoose('files')} and uploaded_by is not distinct from $3 returning 1`,
)
// The bytes are kept once, by their hash.
const copied = statement(
  'copy photos of parcel',
  `insert into files (id, sha256, size, content_type, name, has_thumbnail, uploaded_by, uploaded_at, return_id, conversation_id, message_id, parcel_id, internal, retention)
   select c.copy, f.sha256, f.size, f.content_type, f.name, f.has_thumbnail, f.uploaded_by, f.uploaded_at, null, $4, $5, f.parcel_id, false, f.retention
   from unnest($2::uuid[], $3::uuid[]) c(id, copy) join files f on f.id = c.id
   where f.parcel_id = $1 and f.return_id is null and f.conversation_id is null returning 1`,
)
const dropped = statement(
  'drop copied photos of parcel',
  `delete from files where parcel_id = $1 and (return_id is not null or conversation_id is not null)
     and ($2::uuid is null or return_id is distinct from $2)`,
)

export const parcelStore = (run: Run): ParcelStore => ({
  async nextSequence() {
    return (await one(run<{ sequence: number }>(nextSequence)))?.sequence ?? 0
  },
  /** Two statements in one round trip: the second's snapshot begins when the row is ours (see `returnStore.lock`). */
  async lock(number) {
    const [, row] = await Promise.all([run(lockRow, [number]), one(run<WholeRow>(byNumber, [number]))])
    return row && readParcel(row)
  },
  async lockProposedIn(conversationId) {
    const [, rows] = await Promise.all([run(lockProposed, [conversationId]), run<WholeRow>(proposed, [conversationId])])
    return rows.map(readParcel)
  },
  async lockAssignedTo(returnId) {
    const [, rows] = await Promise.all([run(lockAssigned, [returnId]), run<WholeRow>(assigned, [returnId])])
    return rows.map(readParcel)
  },
  write: (change) => writeParcel(run, change),
  async copyPhotos(parcelId, { conversationId, messageId, fileIds }, newId) {
    if (fileIds.length === 0) return
    const ids = [...new Set(fileIds)]
    const rows = await run(copied, [parcelId, ids, ids.map(newId), conversationId, messageId])
    if (rows.length < ids.length) throw new Refused(refuse('missing', 'file_unknown', {}, 'fileIds'))
  },
  async dropPhotos(parcelId, { returnId }) {
    await run(dropped, [parcelId, returnId])
  },
})

async function writeParcel(run: Run, { before, next, event, words, photos }: ParcelWrite): Promise<void> {
  const { clocks: ticking, ...row } = next
  const { from: fromStatus, to: toStatus, ...rest } = event
  const kept = { ...row, keeps: keptOf.parcel }
  const rows = await (before ? run(saved, [JSON.stringify(kept), before.version]) : run(added, [JSON.stringify([kept])]))
  // The row lock makes this impossible; whoever saves without it must not overwrite what they never saw.
  if (rows.length !== 1) throw new Error(`parcel ${next.number} was saved by somebody without its lock`)
  const changed = ticking.flatMap((clock, position) =>
    before?.clocks.includes(clock) ? [] : [{ ...clock, position, parcelId: next.id, nearAt: nearAt(clock) }],
  )
  if (changed.length > 0) await run(clocks, [JSON.stringify(changed)])
  await run(told, [JSON.stringify([{ ...rest, fromStatus, toStatus }])])
  if (words !== undefined) await run(worded, [event.id, next.id, words])
  if (!photos) return
  const used = await run(photographed, [photos.ids, next.id, photos.by])
  if (used.length < new Set(photos.ids).size) throw new Refused(refuse('missing', 'file_unknown', {}, 'fileIds'))
}
