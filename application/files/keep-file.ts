import { keptTo } from '#domain/actor.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { MOST_FILE_BYTES, MOST_FILE_MEGABYTES } from '#domain/file/limits.ts'
import type { Standing } from '../errand.ts'
import type { FileRow } from './store.ts'
import { fileName } from './file-name.ts'

/** Why a file of so many bytes is not taken at all, or undefined. */
export function unfit(bytes: number): Refusal | undefined {
  if (bytes === 0) return refuse('invalid', 'file_empty', {}, 'file')
  return bytes > MOST_FILE_BYTES ? refuse('invalid', 'file_too_large', { megabytes: MOST_FILE_MEGABYTES }, 'file') : undefined
}

/**
 * The row of a file whose safe copy is kept from now on; who asked adds it. The bytes are durable before the row is: a row never points at
 * nothing. A refusal with `retryAfter` says nothing of the file.
 */
export async function keptFile(
  { key, name, read }: { key: string; name: string; read: () => Promise<Uint8Array | Refusal> },
  { world, actor, now }: Standing,
): Promise<FileRow | Refusal> {
  const safe = await world.imaging.safeCopy(key, read)
  if (safe === 'busy') return refuse('conflict', 'imaging_busy', { retryAfter: 5 })
  if (isRefusal(safe)) return { ...safe, field: 'file' }
  await world.files.put(safe.content, safe.sha256)
  if (safe.thumbnail) await world.files.put(safe.thumbnail, safe.sha256, 'thumbnail')
  return {
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
}

const nowhere = { returnId: null, lineId: null, unitId: null, messageId: null, internal: false, conversationId: null }
