import type { Policy } from '#domain/policy/schema.ts'
import type { Instant } from '#domain/time/instant.ts'
import { type MailModel, say } from './model.ts'
import type { Addressee } from './ports.ts'

type GuestCode = { code: string; order: string; expiresAt: Instant; to: Addressee; policy: Policy }

/** Like a login code, for one order: the six digits are in the mail's body alone. */
export const composeGuestCode = ({ code, order, expiresAt, to, policy }: GuestCode): MailModel => ({
  kind: 'guest_code',
  locale: to.locale,
  zone: policy.zone,
  brand: policy.merchant.name,
  name: to.name,
  subject: say('guest_code.subject', { order, brand: policy.merchant.name }),
  preheader: say('login_code.short'),
  paragraphs: [say('guest_code.enter', { order, until: { at: expiresAt } })],
  quote: null,
  checklist: [],
  items: [],
  facts: [],
  code,
  action: null,
  after: [say('login_code.not_you')],
  mediator: null,
  footer: say('footer.plain', { brand: policy.merchant.name }),
})
