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
