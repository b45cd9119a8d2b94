import type { Locale } from '#domain/actor.ts'
import type { Policy } from '#domain/policy/schema.ts'
import type { MailKind } from '../reactions.ts'
import { type MailModel, say } from './model.ts'
import type { Addressee } from './ports.ts'

type Letter = Omit<MailModel, 'subject' | 'preheader' | 'paragraphs'>

/** What every mail of the merchant's has before it says anything, to nobody by name. */
export const letter = (kind: MailKind, { locale, policy }: { locale: Locale; policy: Policy }): Letter => ({
  kind,
  locale,
  zone: policy.zone,
  brand: policy.merchant.name,
  name: null,
  quote: null,
  checklist: [],
  items: [],
  facts: [],
  code: null,
  action: null,
  after: [],
  mediator: null,
  footer: say('footer.plain', { brand: policy.merchant.name }),
})

/** The same to somebody by their name. */
export const letterTo = ({ locale, name }: Addressee, kind: MailKind, policy: Policy): Letter => ({
  ...letter(kind, { locale, policy }),
  name,
})

/** A subject's line is read in a list: the rest stands in the mail. */
export const short = (subject: string): string => (subject.length <= 45 ? subject : `${subject.slice(0, 44).trimEnd()}…`)
