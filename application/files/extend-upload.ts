import { z } from 'zod'
import { LEAST_PART_BYTES, MOST_PART_BYTES } from '#domain/file/limits.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { uploaders } from '../permission.ts'
import type { UploadRow } from './ports.ts'
import { presentUpload } from './present-upload.ts'
import { ownerOf } from './uploader.ts'

/**
 * Adds a piece where the file now ends. A piece that was added already, because its answer was lost or another tab was quicker, is
 * refused with where the file ends: who sends goes on from there. The bytes are durable before they count.
 */
export const extendUpload = errand({
  name: 'extend upload',
  may: uploaders,
  input: z.strictObject({ id: z.uuid(), offset: z.int().min(0), content: z.instanceof(Uint8Array) }),
  async run({ id, offset, content }, { world, actor, now }) {
    const upload = await world.uploads.upload(id, ownerOf(actor))
    if (!upload) return refuse('missing', 'upload_unknown')
    const refusal = misplaced(upload, offset) ?? misshapen(upload, content.byteLength)
    if (refusal) return refusal
    const part = world.newId()
    await world.parts.put(id, part, content)
    const added = await world.uploads.extend(id, { offset, part, bytes: content.byteLength, at: now })
    const after = await world.uploads.upload(id, ownerOf(actor))
    if (!after) return refuse('missing', 'upload_unknown')
    return added ? presentUpload(after) : elsewhere(after)
  },
})

const elsewhere = ({ received }: UploadRow): Refusal => refuse('conflict', 'upload_offset', { offset: received }, 'Upload-Offset')

const misplaced = (upload: UploadRow, offset: number): Refusal | undefined => (upload.received === offset ? undefined : elsewhere(upload))

function misshapen({ size, received }: UploadRow, bytes: number): Refusal | undefined {
  if (received + bytes > size) return refuse('invalid', 'upload_too_long', { size })
  const last = received + bytes === size
  if (bytes > 0 && bytes <= MOST_PART_BYTES && (last || bytes >= LEAST_PART_BYTES)) return undefined
  return refuse('invalid', 'upload_part_size', { least: LEAST_PART_BYTES, most: MOST_PART_BYTES })
}
