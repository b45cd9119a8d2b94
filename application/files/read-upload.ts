import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { uploaders } from '../permission.ts'
import { presentUpload } from './present-upload.ts'
import { ownerOf } from './uploader.ts'

/** How far an upload has come, for who goes on with it; its owner's alone. */
export const readUpload = errand({
  name: 'read upload',
  may: uploaders,
  input: z.strictObject({ id: z.uuid() }),
  async run({ id }, { world, actor }) {
    const upload = await world.uploads.upload(id, ownerOf(actor))
    if (!upload) return refuse('missing', 'upload_unknown')
    const file = upload.fileId === null ? undefined : await world.reads.file(upload.fileId)
    return presentUpload(upload, file?.row)
  },
})
