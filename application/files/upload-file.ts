import { z } from 'zod'
import { keptTo } from '#domain/actor.ts'
import { isRefusal, refuse } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { holdBack } from '../people/hold-back.ts'
import { uploaders } from '../permission.ts'
import type { FileRow } from '../ports.ts'
import { fileName } from './file-name.ts'
import { presentFile } from './present-file.ts'

/** 15 MB, before anything is re-encoded. */
export const MOST_UPLOADED_BYTES = 15 * 2 ** 20

/**
 * Keeps a photo or a document of this person's or machine's until they use it in a request or a message. An errand and not a command, so that no
 * database connection waits while an image is read. The bytes are durable before the row is: a row never points at nothing.
 */
export const uploadFile = errand({
  name: 'upload file',
  may: uploaders,
  input: z.strictObject({ name: z.string().max(1000), content: z.instanceof(Uint8Array) }),
  async run({ name, content }, { world, actor, now }) {
    if (content.byteLength === 0) return refuse('invalid', 'file_empty', {}, 'file')
    if (content.byteLength > MOST_UPLOADED_BYTES)
      return refuse('invalid', 'file_too_large', { megabytes: MOST_UPLOADED_BYTES / 2 ** 20 }, 'file')
    const held = await holdBack({ world, now }, [{ bucket: `upload:${actor.id}`, most: 300, minutes: 60 }])
    if (held) return held
    const safe = await world.imaging.safeCopy(content)
    if (isRefusal(safe)) return { ...safe, field: 'file' }
    await world.files.put(safe.content, safe.sha256)
    if (safe.thumbnail) await world.files.put(safe.thumbnail, safe.sha256, 'thumbnail')
    const row: FileRow = {
      ...nowhere,
      id: world.newId(),
      sha256: safe.sha256,
      size: safe.content.byteLength,
      contentType: safe.contentType,
      name: fileName(name, safe.contentType),
      hasThumbnail: safe.thumbnail !== null,
      uploadedBy: actor.id,
      uploadedAt: now,
      uploadedWithin: keptTo(actor),
    }
    await world.transact((stores) => stores.fileRows.add(row))
    return presentFile(row)
  },
})

const nowhere = { returnId: null, lineId: null, unitId: null, messageId: null, internal: false }
