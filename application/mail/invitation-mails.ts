import { z } from 'zod'
import type { StaffRole } from '#domain/actor.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { invitationState } from '#domain/staff/invitation.ts'
import type { Instant } from '#domain/time/instant.ts'
import { invitationSecret } from '../staff/invitation-link.ts'
import type { Cause, Office } from './cause.ts'
import { letterTo } from './letter.ts'
import { type MailModel, say } from './model.ts'
import type { Addressee } from './ports.ts'
import { rolesSaid } from './roles-said.ts'

export const invitationMail = z.object({
  kind: z.literal('invitation'),
  invitationId: z.string(),
  causeId: z.string(),
  sentAt: z.string(),
})

/** To the invited address, while this very link is good: one that was sent again or taken back meanwhile is not worded any more. */
export async function invitationMails(
  { invitationId, causeId, sentAt }: z.infer<typeof invitationMail>,
  { world: { reads, secrets, now } }: Office,
): Promise<Cause | undefined> {
  const invitation = await reads.invitation(invitationId)
  const policy = inForce(await reads.policies(), now())
  if (!invitation || !policy || invitation.sentAt !== sentAt || invitationState(invitation, now()) !== 'open') return undefined
  const { email, locale, roles, expiresAt, invitedBy } = invitation
  const to: Addressee = { personId: null, email, name: null, locale, audience: 'staff' }
  const token = invitationSecret(secrets, invitation)
  const compose = () => Promise.resolve([{ to, model: composeInvitation({ to, policy, roles, expiresAt, invitedBy, token }) }])
  return { kind: 'invitation', causeId, returnId: null, compose }
}

type Invited = {
  to: Addressee
  policy: Policy
  roles: readonly StaffRole[]
  expiresAt: Instant
  invitedBy: string | null
  token: string
}

/** The secret stands after the #, which no browser sends to a server or to another site. */
export const composeInvitation = ({ to, policy, roles, expiresAt, invitedBy, token }: Invited): MailModel => ({
  ...letterTo(to, 'invitation', policy),
  audience: 'staff',
  subject: say('invitation.subject', { brand: policy.merchant.name }),
  preheader: say('invitation.short'),
  paragraphs: [
    invitedBy === null
      ? say('invitation.asked', { brand: policy.merchant.name })
      : say('invitation.asked_by', { by: invitedBy, brand: policy.merchant.name }),
    say('invitation.until', { until: { at: expiresAt } }),
  ],
  facts: [{ label: say('invitation.roles'), value: rolesSaid(roles) }],
  action: { label: say('invitation.accept'), path: `/invitation#${token}` },
  after: [say('invitation.not_you')],
})
