import type { MailKind } from '#application/reactions.ts'
import type { T } from '../../../ui/words/use-t.ts'

type Worded = { own: string | null; original: string; shown: readonly { text: string; variable: string | null }[] }
export type MailText = {
  key: string
  part: 'subject' | 'paragraph'
  alsoIn: readonly MailKind[]
  fr: Worded
  en: Worded
  variables: readonly { name: string; fr: string; en: string }[]
}
export type MailTextsView = { version: number; items: readonly { kind: MailKind; texts: readonly MailText[] }[] }

/** What a text says now: the merchant's own words, or the catalogue's. */
export const saidNow = ({ own, original }: Pick<Worded, 'own' | 'original'>): string => own ?? original

/** Whether both say the same, in both languages. */
export const sameWords = (one: Pick<MailText, 'fr' | 'en'>, other: Pick<MailText, 'fr' | 'en'>): boolean =>
  saidNow(one.fr) === saidNow(other.fr) && saidNow(one.en) === saidNow(other.en)

/** An earlier text that is to be what a mail says again, in one language. */
export type Taken = { kind: MailKind; text: MailText; locale: 'fr' | 'en'; words: string }

/** Where an earlier text can be taken back: a mail still has it, and says something else now. Null was the catalogue's own. */
export function takenOf(
  items: MailTextsView['items'],
  { key, locale, words }: { key: string; locale: 'fr' | 'en'; words: string | null },
): Taken | undefined {
  const of = items.find(({ texts }) => texts.some((one) => one.key === key))
  const text = of?.texts.find((one) => one.key === key)
  if (!of || !text) return undefined
  const earlier = words ?? text[locale].original
  return earlier === saidNow(text[locale]) ? undefined : { kind: of.kind, text, locale, words: earlier }
}

/** A notification's name; those of a conversation without a return say so. */
export const nameOf = (kind: MailKind, t: T): string =>
  kind.startsWith('contact_') ? t('mails.contact', { mail: t(`journal.mail.${kind}`) }) : t(`journal.mail.${kind}`)

/** What a text is within its mail: « Objet », « Paragraphe 2 ». */
export function partOf({ key, part }: Pick<MailText, 'key' | 'part'>, texts: readonly MailText[], t: T): string {
  const alike = texts.filter((one) => one.part === part)
  const nth = alike.findIndex((one) => one.key === key) + 1
  if (part === 'paragraph') return t('mails.paragraph', { nth })
  return alike.length === 1 ? t('mails.subject') : t('mails.subject.nth', { nth })
}
