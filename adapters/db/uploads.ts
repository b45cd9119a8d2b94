import type { UploadRow, UploadRows, Uploads } from '#application/files/ports.ts'
import { one, type Run, statement } from './run.ts'
import { isLoose } from './loose.ts'

const columns = `u.id, u.owner_id as "ownerId", u.within, u.name, u.size, u.received, u.parts, u.created_at as "createdAt", u.touched_at as "touchedAt", u.file_id as "fileId"`
// A session that is kept to one thing goes on with what was begun for that thing.
const its = `u.id = $1 and u.owner_id = $2 and ($3::uuid is null or u.within = $3)`
const standing = `(u.ended_at is null or u.file_id is not null)`

const add = statement(
  'add upload',
  `insert into uploads (id, owner_id, within, name, size, created_at, touched_at) values ($1, $2, $3, $4, $5, $6, $6)`,
)
const ofOwner = statement('upload of owner', `select ${columns} from uploads u where ${its} and ${standing}`)
const lock = statement('lock upload', `select ${columns} from uploads u where ${its} and ${standing} for update`)
// Whoever comes second with a piece for the same place finds the place taken.
const extend = statement(
  'extend upload',
  `update uploads set received = received + $4, parts = array_append(parts, $3), touched_at = $5
   where id = $1 and received = $2 and received + $4 <= size and ended_at is null returning 1`,
)
const become = statement('finish upload', `update uploads set file_id = $2, ended_at = $3, touched_at = $3 where id = $1`)
const end = statement('end upload', `update uploads u set ended_at = $4 where ${its} and u.ended_at is null returning 1`)
const stale = statement(
  'stale uploads',
  `update uploads set ended_at = coalesce(ended_at, $2) where id in (select id from uploads where touched_at < $1 order by touched_at limit 1000) returning id`,
)
const drop = statement('drop uploads', 'delete from uploads where id = any($1)')
// One person's uploads are counted one after another, so that many at once do not pass together.
const queue = statement('queue uploads of owner', `select pg_advisory_xact_lock(hashtextextended('uploads ' || $1::text, 0))`)
const unused = statement(
  'unused bytes of owner',
  `select (select coalesce(sum(u.size), 0) from uploads u where u.owner_id = $1 and u.ended_at is null)
        + (select coalesce(sum(f.size), 0) from files f where f.uploaded_by = $1 and ${isLoose('f')}) as bytes`,
)

export const uploads = (run: Run): Uploads => ({
  upload: (id, { id: ownerId, within }) => one(run<UploadRow>(ofOwner, [id, ownerId, within])),
  async extend(id, { offset, part, bytes, at }) {
    return (await run(extend, [id, offset, part, bytes, at])).length > 0
  },
  async end(id, { id: ownerId, within }, at) {
    return (await run(end, [id, ownerId, within, at])).length > 0
  },
  async stale(before, at) {
    return (await run<{ id: string }>(stale, [before, at])).map(({ id }) => id)
  },
  async drop(ids) {
    await run(drop, [ids])
  },
})

export const uploadRows = (run: Run): UploadRows => ({
  async unusedBytes(ownerId) {
    await run(queue, [ownerId])
    return Number((await one(run<{ bytes: string | number }>(unused, [ownerId])))?.bytes ?? 0)
  },
  async add({ id, ownerId, within, name, size, at }) {
    await run(add, [id, ownerId, within, name, size, at])
  },
  lock: (id, { id: ownerId, within }) => one(run<UploadRow>(lock, [id, ownerId, within])),
  async become(id, fileId, at) {
    await run(become, [id, fileId, at])
  },
})
