import { z } from 'zod'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { errand, type Standing } from '../errand.ts'
import { uploaders } from '../permission.ts'
import type { FileRow } from '../ports.ts'
import type { FileView } from '../views.ts'
import { keptFile } from './keep-file.ts'
import type { UploadRow } from './ports.ts'
import { presentFile } from './present-file.ts'
import { ownerOf } from './upload-owner.ts'

/**
 * Makes a file of an upload that has arrived: looked at, painted anew, kept. Asked again, by a second tab or because the answer was lost, it
 * answers the same file. What is refused is gone: sending it again would change nothing.
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
    const { received, size } = upload
    if (received < size) return refuse('conflict', 'upload_unfinished', { received, size })
    const content = await world.parts.read(id, upload.parts)
    const row = content ? await keptFile({ name: upload.name, content }, standing) : unknown()
    if (isRefusal(row)) await world.uploads.end(id, ownerOf(actor), now)
    const answer = isRefusal(row) ? row : await become(upload, row, standing)
    await world.parts.drop(id)
    return answer
  },
})

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
