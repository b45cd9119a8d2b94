import { z } from 'zod'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import type { Download } from '../files/read-file.ts'
import type { MailBook, MailTexts } from '../mail/ports.ts'
import { mailKinds } from '../reactions.ts'
import { query } from '../query.ts'
import { historyOf } from './history-of.ts'
import { textChanges, textsIn, wordsMails } from './mail-texts.ts'

/** Every notification with what it can say: the catalogue's text and the merchant's own. `version` is the next change's `If-Match`. */
export const showMailTexts = errand({
  name: 'show mail texts',
  may: wordsMails,
  input: z.strictObject({}),
  async run(_, { world: { mailBook, reads } }) {
    const [setting, notifications] = await Promise.all([reads.setting('mail_texts'), mailBook.notifications()])
    const texts = textsIn(setting)
    const of = (key: string, locale: 'fr' | 'en') => ({ own: texts[locale][key] ?? null, original: mailBook.original(locale, key) ?? '' })
    return {
      version: setting?.version ?? 0,
      items: notifications.map(({ kind, texts: said }) => ({
        kind,
        texts: said.map(({ key, part }) => ({
          key,
          part,
          alsoIn: notifications
            .filter((other) => other.kind !== kind && other.texts.some((one) => one.key === key))
            .map((other) => other.kind),
          fr: of(key, 'fr'),
          en: of(key, 'en'),
        })),
      })),
    }
  },
})

/** Who changed which text when, newest first. */
export const showMailTextHistory = query({
  name: 'show mail text history',
  may: wordsMails,
  input: z.strictObject({}),
  async run(_, { reads }) {
    const versions = await reads.settingVersions('mail_texts')
    return { items: historyOf(versions, textsIn, (before, after) => ({ changes: textChanges(before, after) })) }
  },
})

const asked = {
  kind: z.enum(mailKinds),
  key: z.string().min(1).max(100),
  locale: z.enum(['fr', 'en']),
  /** As it would be kept; without it the mail says what it says today. */
  text: z.string().trim().min(1).max(2000).optional(),
}
type Asked = z.output<z.ZodObject<typeof asked>>

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

/** The same as its reader’s mail program shows it: a page to be framed. */
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

async function previewed({ kind, key, locale, text }: Asked, { mailBook, texts }: { mailBook: MailBook; texts: MailTexts }) {
  const said = text === undefined ? undefined : mailBook.mended(text)
  const flaw = said === undefined ? undefined : mailBook.flaw({ locale, key, text: said })
  if (flaw) return flaw
  const shown = said === undefined ? texts : { ...texts, [locale]: { ...texts[locale], [key]: said } }
  return (await mailBook.preview({ kind, key, locale, texts: shown })) ?? refuse('missing', 'mail_text_unknown', { key })
}
