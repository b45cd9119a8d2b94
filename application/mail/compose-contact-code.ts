import type { Policy } from '#domain/policy/schema.ts'
import type { Instant } from '#domain/time/instant.ts'
import { composeLoginCode } from './compose-login-code.ts'
import { type MailModel, say } from './model.ts'
import type { Addressee } from './ports.ts'

type ContactCode = { code: string; expiresAt: Instant; to: Addressee; policy: Policy }

/** The code that proves an address to its conversation: like a login's, in its own words. */
export const composeContactCode = (given: ContactCode): MailModel => ({
  ...composeLoginCode(given),
  kind: 'contact_code',
  name: null,
  paragraphs: [say('contact.code', { until: { at: given.expiresAt } })],
  after: [say('contact.not_you')],
})
