import { z } from 'zod'
import { isRefusal } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { textsIn, wordsMails } from './mail-texts.ts'
import { asked, previewed } from './previewed.ts'

/** A mail of this kind on sample data, as it would read with this text: nothing is kept. */
export const previewMailText = errand({
  name: 'preview mail text',
  may: wordsMails,
  input: z.strictObject(asked),
  async run(input, { world: { mailBook, reads } }) {
    const written = await previewed(input, { mailBook, texts: textsIn(await reads.setting('mail_texts')) })
    return isRefusal(written) ? written : { subject: written.subject, text: written.text }
  },
})
