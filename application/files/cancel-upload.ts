import { z } from 'zod'
import { errand } from '../errand.ts'
import { uploaders } from '../permission.ts'
import { ownerOf } from './uploader.ts'

/** Gives up a file on its way, with what has arrived of it. Giving up what is not there, or is a file by now, changes nothing. */
export const cancelUpload = errand({
  name: 'cancel upload',
  may: uploaders,
  input: z.strictObject({ id: z.uuid() }),
  async run({ id }, { world, actor, now }): Promise<void> {
    if (await world.uploads.end(id, ownerOf(actor), now)) await world.parts.drop(id)
  },
})
