import type { MailKind } from '#application/reactions.ts'
import type { T } from '../../../ui/words/use-t.ts'

type Worded = { own: string | null; original: string }
export type MailText = { key: string; part: 'subject' | 'paragraph'; alsoIn: readonly MailKind[]; fr: Worded; en: Worded }
export type MailTextsView = { version: number; items: readonly { kind: MailKind; texts: readonly MailText[] }[] }

/** A notification's name; those of a conversation without a return say so. */
export const nameOf = (kind: MailKind, t: T): string =>
  kind.startsWith('contact_') ? t('mails.contact', { mail: t(`journal.mail.${kind}`) }) : t(`journal.mail.${kind}`)
