import { z } from 'zod'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import type { Download } from '../files/read-file.ts'
import { only } from '../permission.ts'
import { id } from '../returns/inputs.ts'

/** A mail as it came, byte for byte, for whoever must find out where it came from. Saved and never shown: it may hold anything. */
export const readMailSource = errand({
  name: 'read mail source',
  may: only('manager', 'admin'),
  input: z.strictObject({ id }),
  async run({ id }, { world }): Promise<Download | Refusal> {
    const mail = await world.reads.mailSource(id)
    if (!mail) return refuse('missing', 'mail_unknown')
    const content = await world.files.get(mail.sha256)
    if (!content) return refuse('missing', 'file_gone')
    return { content, contentType: 'message/rfc822', name: `${mail.at.slice(0, 10)}-${id.slice(-6)}.eml`, inline: false }
  },
})
