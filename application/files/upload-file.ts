import { z } from 'zod'
import { isRefusal } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { uploaders } from '../permission.ts'
import { keptFile, unfit } from './keep-file.ts'
import { presentFile } from './present-file.ts'
import { heldUpload, overQuota } from './upload-limits.ts'
import { ownerOf } from './uploader.ts'

/**
 * Keeps a photo or a document of this person's or machine's until they use it in a request or a message. An errand and not a command, so that no
 * database connection waits while an image is read.
 */
export const uploadFile = errand({
  name: 'upload file',
  may: uploaders,
  input: z.strictObject({ name: z.string().max(1000), content: z.instanceof(Uint8Array) }),
  async run({ name, content }, standing) {
    const { world, actor } = standing
    const refusal = unfit(content.byteLength) ?? (await heldUpload(standing))
    if (refusal) return refusal
    const row = await keptFile({ key: world.newId(), name, read: () => Promise.resolve(content) }, standing)
    if (isRefusal(row)) return row
    return world.transact(async (stores) => {
      const over = overQuota(actor, await stores.uploadRows.unusedBytes(ownerOf(actor).id), row.size)
      if (over) return over
      await stores.fileRows.add(row)
      return presentFile(row)
    })
  },
})
