import type { Policy } from '#domain/policy/schema.ts'
import type { Instant } from '#domain/time/instant.ts'
import { composeLoginCode } from './compose-login-code.ts'
import { type MailModel, say } from './model.ts'
import type { Addressee } from './ports.ts'

type GuestCode = { code: string; order: string; expiresAt: Instant; to: Addressee; policy: Policy }

/** Like a login code, for one order: the six digits are in the mail's body alone. */
export const composeGuestCode = ({ order, ...given }: GuestCode): MailModel => ({
  ...composeLoginCode(given),
  kind: 'guest_code',
  subject: say('guest_code.subject', { order, brand: given.policy.merchant.name }),
  paragraphs: [say('guest_code.enter', { order, until: { at: given.expiresAt } })],
})
