import type { Policy } from '#domain/policy/schema.ts'
import type { Instant } from '#domain/time/instant.ts'
import { letterTo } from './letter.ts'
import { type MailModel, say } from './model.ts'
import type { Addressee } from './ports.ts'

type LoginCode = { code: string; expiresAt: Instant; to: Addressee; policy: Policy }

/** The six digits are in the mail's body alone: not in its subject, not in an address, not in what a locked screen shows. */
export const composeLoginCode = ({ code, expiresAt, to, policy }: LoginCode): MailModel => ({
  ...letterTo(to, 'login_code', policy),
  subject: say('login_code.subject', { brand: policy.merchant.name }),
  preheader: say('login_code.short'),
  paragraphs: [say('login_code.enter', { until: { at: expiresAt } })],
  code,
  after: [say('login_code.not_you')],
})
