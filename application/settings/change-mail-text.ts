import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { command, type Desk, insist } from '../command.ts'
import type { MailTexts } from '../mail/ports.ts'
import { keepSetting } from './keep-setting.ts'
import { textChanges, textsIn, wordsMails } from './mail-texts.ts'

const text = z.string().trim().min(1).max(2000).nullable()

/** A subject or a paragraph of the mails says this from now on; null is the catalogue's own text again. Mails that are written already stay as they are. */
export const changeMailText = command({
  name: 'change mail text',
  may: wordsMails,
  input: z.strictObject({ key: z.string().min(1).max(100), fr: text, en: text }),
  async run({ key, fr, en }, desk) {
    if (!(await mayBeReworded(key, desk))) insist(refuse('missing', 'mail_text_unknown', { key }))
    const asked = { fr: worded({ locale: 'fr', key, text: fr }, desk), en: worded({ locale: 'en', key, text: en }, desk) }
    return keepSetting(desk, 'mail_texts', (current) => {
      const before = textsIn(current)
      const after: MailTexts = { fr: put(before.fr, key, asked.fr), en: put(before.en, key, asked.en) }
      return { content: after, changes: textChanges(before, after).map(({ key, locale }) => ({ key, locale })) }
    })
  },
})

const mayBeReworded = async (key: string, { mailBook }: Pick<Desk, 'mailBook'>): Promise<boolean> =>
  (await mailBook.notifications()).some(({ texts }) => texts.some((one) => one.key === key))

/** What is kept: nothing where the text is the catalogue's own. */
function worded(
  { locale, key, text }: { locale: 'fr' | 'en'; key: string; text: string | null },
  { mailBook }: Pick<Desk, 'mailBook'>,
): string | null {
  if (text === null) return null
  const said = mailBook.mended(text)
  if (said === mailBook.original(locale, key)) return null
  const flaw = mailBook.flaw({ locale, key, text: said })
  return flaw ? insist<never>(flaw as never) : said
}

const put = (texts: MailTexts['fr'], key: string, text: string | null): MailTexts['fr'] => {
  const { [key]: _old, ...others } = texts
  return text === null ? others : { ...others, [key]: text }
}
