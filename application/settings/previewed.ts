import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import type { MailBook, MailTexts } from '../mail/ports.ts'
import { mailKinds } from '../reactions.ts'

/** A mail of a kind, and how one of its texts would read. */
export const asked = {
  kind: z.enum(mailKinds),
  key: z.string().min(1).max(100),
  locale: z.enum(['fr', 'en']),
  /** As it would be kept; without it the mail says what it says today. */
  text: z.string().trim().min(1).max(2000).optional(),
}
type Asked = z.output<z.ZodObject<typeof asked>>

/** The mail on sample data with this text, or why it cannot be written so. */
export async function previewed({ kind, key, locale, text }: Asked, { mailBook, texts }: { mailBook: MailBook; texts: MailTexts }) {
  const said = text === undefined ? undefined : mailBook.mended(text)
  const flaw = said === undefined ? undefined : mailBook.flaw({ locale, key, text: said })
  if (flaw) return flaw
  const shown = said === undefined ? texts : { ...texts, [locale]: { ...texts[locale], [key]: said } }
  return (await mailBook.preview({ kind, key, locale, texts: shown })) ?? refuse('missing', 'mail_text_unknown', { key })
}
