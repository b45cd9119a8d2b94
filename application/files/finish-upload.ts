import { z } from 'zod'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { errand, type Standing } from '../errand.ts'
import { holdBack } from '../people/hold-back.ts'
import { uploaders } from '../permission.ts'
import type { FileRow } from './store.ts'
import type { FileView } from './view.ts'
import { keptFile } from './keep-file.ts'
import type { UploadRow } from './ports.ts'
import { presentFile } from './present-file.ts'
import { ownerOf } from './uploader.ts'

/**
 * Makes a file of an upload that has arrived: looked at, painted anew, kept. Asked again, by a second tab or because the answer was lost, it
 * answers the same file. A file that is refused is gone: sending it again would change nothing; what the machine could not do now can be asked for again.
 */
export const finishUpload = errand({
  name: 'finish upload',
  may: uploaders,
  input: z.strictObject({ id: z.uuid() }),
  async run({ id }, standing) {
    const { world, actor, now } = standing
    const upload = await world.uploads.upload(id, ownerOf(actor))
    if (!upload) return unknown()
    if (upload.fileId !== null) return fileOf(upload.fileId, standing)
    const { name, received, size } = upload
    if (received < size) return refuse('conflict', 'upload_unfinished', { received, size })
    const row = await keptFile({ key: id, name, read: () => whole(upload, standing) }, standing)
    if (isRefusal(row) && 'retryAfter' in row.params) return row
    if (isRefusal(row)) await world.uploads.end(id, ownerOf(actor), now)
    const answer = isRefusal(row) ? ((await became(upload, standing)) ?? row) : await become(upload, row, standing)
    await world.parts.drop(id)
    return answer
  },
})

/** The pieces, when their turn has come; not without end, for a file on which the machine fails each time. */
async function whole({ id, parts }: UploadRow, standing: Standing): Promise<Uint8Array | Refusal> {
  const held = await holdBack(standing, [{ bucket: `finish:${id}`, most: 12, minutes: 60 }])
  return held ?? (await standing.world.parts.read(id, parts)) ?? unknown()
}

/** What somebody made of it meanwhile, who has taken the pieces away. */
async function became({ id }: UploadRow, standing: Standing): Promise<FileView | Refusal | undefined> {
  const now = await standing.world.uploads.upload(id, ownerOf(standing.actor))
  return now?.fileId ? fileOf(now.fileId, standing) : undefined
}

const unknown = (): Refusal => refuse('missing', 'upload_unknown')

/** One of those who finish at once makes the file; the others are answered with it. */
async function become({ id }: UploadRow, row: FileRow, standing: Standing): Promise<FileView | Refusal> {
  const { world, actor, now } = standing
  const earlier = await world.transact(async ({ uploadRows, fileRows }) => {
    const locked = await uploadRows.lock(id, ownerOf(actor))
    if (!locked) return unknown()
    if (locked.fileId !== null) return locked.fileId
    await fileRows.add(row)
    await uploadRows.become(id, row.id, now)
    return undefined
  })
  if (isRefusal(earlier)) return earlier
  return earlier === undefined ? presentFile(row) : fileOf(earlier, standing)
}

async function fileOf(id: string, { world }: Standing): Promise<FileView | Refusal> {
  const found = await world.reads.file(id)
  return found ? presentFile(found.row) : unknown()
}
