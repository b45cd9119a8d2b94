import type { FileRow, FileRows } from '#application/files/store.ts'
import type { Reads } from '#application/reads.ts'
import type { Belonging } from '#domain/conversation/reach.ts'
import type { Owned } from '#domain/return/visible.ts'
import { instant } from './instants.ts'
import { retention } from './retention.ts'
import { one, type Run, statement } from './run.ts'
import { isLoose } from './loose.ts'

/** The columns of a file for the select list of a statement over `files f`. */
export const fileColumns = `f.id, encode(f.sha256, 'hex') as sha256, f.size, f.content_type as "contentType", f.name, f.has_thumbnail as "hasThumbnail",
  f.uploaded_by as "uploadedBy", f.uploaded_at as "uploadedAt", f.uploaded_within as "uploadedWithin",
  f.return_id as "returnId", f.line_id as "lineId", f.unit_id as "unitId",
  f.message_id as "messageId", f.internal, f.conversation_id as "conversationId"`

// Locked until the command ends: what two requests attach at once goes to one of them.
const loose = statement(
  'loose files',
  `select ${fileColumns} from files f where f.id = any($1) and ${isLoose('f')} and f.uploaded_by is not distinct from $2
     and ($3::uuid is null or f.uploaded_within = $3) order by f.id for update`,
)
const attach = statement(
  'attach files',
  `update files set return_id = $2, line_id = $3, unit_id = $4, message_id = $5, internal = $6 where id = any($1) and ${isLoose('files')}`,
)
const add = statement(
  'add file',
  `insert into files (id, sha256, size, content_type, name, has_thumbnail, uploaded_by, uploaded_at, return_id, line_id, unit_id, message_id, internal, uploaded_within, retention)
   values ($1, decode($2, 'hex'), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '${retention.evidence}')`,
)
const meant = statement(
  'files meant for order',
  `update files set uploaded_within = $1 where uploaded_by = $2 and ${isLoose('files')}
     and uploaded_within is distinct from $1 and position(id::text in $3) > 0`,
)
const fileWithOwner = statement(
  'file with owner',
  `select ${fileColumns}, f.parcel_id is not null as "ofParcel", r.customer_id as "customerId", r.company_id as "companyId", r.order_id as "orderId",
     (select row_to_json(x) from (select c.id, c.customer_id as "customerId", c.company_id as "companyId", c.order_id as "orderId"
       from conversations c where c.id = f.conversation_id and f.return_id is null) x) as talk
   from files f left join returns r on r.id = f.return_id where f.id = $1`,
)

const contentsInUse = statement(
  'contents in use',
  `select h as sha256 from unnest($1::text[]) h
   where exists (select from files f where f.sha256 = decode(h, 'hex')) or exists (select from received_mails q where q.sha256 = decode(h, 'hex'))
     or not exists (select from files)`,
)

export const fileRows = (run: Run): FileRows => ({
  loose: (ids, { id, within }) => (ids.length === 0 ? Promise.resolve([]) : run<FileRow>(loose, [ids, id, within])),
  async attach(ids, { returnId, lineId, unitId, messageId, internal }) {
    if (ids.length > 0) await run(attach, [ids, returnId, lineId ?? null, unitId ?? null, messageId ?? null, internal ?? false])
  },
  async add(row) {
    const { id, sha256, size, contentType, name, hasThumbnail, uploadedBy, uploadedAt, uploadedWithin, ...place } = row
    const { returnId, lineId, unitId, messageId, internal } = place
    await run(add, [
      id,
      sha256,
      size,
      contentType,
      name,
      hasThumbnail,
      uploadedBy,
      uploadedAt,
      returnId,
      lineId,
      unitId,
      messageId,
      internal,
      uploadedWithin,
    ])
  },
  async meanFor(orderId, { by, words }) {
    await run(meant, [orderId, by, words])
  },
})

export const fileReads = (run: Run): Pick<Reads, 'file' | 'contentsInUse'> => ({
  async contentsInUse(hashes) {
    return new Set((await run<{ sha256: string }>(contentsInUse, [hashes])).map(({ sha256 }) => sha256))
  },
  async file(id) {
    const found = await one(
      run<FileRow & { [Key in keyof Owned]: Owned[Key] | null } & { talk: Belonging | null; ofParcel: boolean }>(fileWithOwner, [id]),
    )
    if (!found) return undefined
    const { customerId, companyId, orderId, talk, ofParcel, ...row } = found
    return { row, owner: orderId === null ? null : { customerId, companyId, orderId }, conversation: talk, ofParcel }
  },
})

/** Files out of JSON. */
export const readFiles = (rows: readonly FileRow[]): FileRow[] => rows.map((row) => ({ ...row, uploadedAt: instant(row.uploadedAt) }))
