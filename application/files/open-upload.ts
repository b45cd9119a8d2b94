import { z } from 'zod'
import { errand } from '../errand.ts'
import { uploaders } from '../permission.ts'
import { unfit } from './keep-file.ts'
import { presentUpload } from './present-upload.ts'
import { heldUpload, overQuota } from './upload-limits.ts'
import { ownerOf } from './uploader.ts'

/** Announces a file that will come in pieces, so that a lost connection loses no more than one. What is too much is said before a byte is sent. */
export const openUpload = errand({
  name: 'open upload',
  may: uploaders,
  input: z.strictObject({
    name: z.string().max(1000),
    size: z
      .int()
      .min(0)
      .max(Number.MAX_SAFE_INTEGER)
      .meta({ examples: [248_113] }),
  }),
  async run({ name, size }, standing) {
    const { world, actor, now } = standing
    const refusal = unfit(size) ?? (await heldUpload(standing))
    if (refusal) return refusal
    const { id: ownerId, within } = ownerOf(actor)
    const upload = { id: world.newId(), ownerId, within, name, size, at: now }
    return world.transact(async ({ uploadRows }) => {
      const over = overQuota(actor, await uploadRows.unusedBytes(upload.ownerId), size)
      if (over) return over
      await uploadRows.add(upload)
      return presentUpload({ ...upload, received: 0, parts: [], createdAt: now, touchedAt: now, fileId: null })
    })
  },
})
