import { z } from 'zod'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import type { Download } from '../files/read-file.ts'
import { textsIn, wordsMails } from './mail-texts.ts'
import { asked, previewed } from './previewed.ts'

/** A mail with a text that is not kept yet, as its reader’s mail program shows it: a page to be framed. */
export const previewMailPage = errand({
  name: 'preview mail page',
  may: wordsMails,
  input: z.strictObject(asked),
  async run(input, { world: { mailBook, reads } }): Promise<Download | Refusal> {
    const written = await previewed(input, { mailBook, texts: textsIn(await reads.setting('mail_texts')) })
    if (isRefusal(written)) return written
    return {
      content: new TextEncoder().encode(written.html),
      contentType: 'text/html; charset=utf-8',
      name: `${input.kind}.html`,
      inline: true,
      framed: true,
    }
  },
})
