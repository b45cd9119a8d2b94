import { z } from 'zod'
import { type Role, staffRoles, type StaffRole } from '#domain/actor.ts'
import type { Instant } from '#domain/time/instant.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { given, watchedRoles } from '#domain/staff/staff-member.ts'
import { invitationState } from '#domain/staff/invitation.ts'
import type { LogRow } from '../log/ports.ts'
import type { MailKind } from '../reactions.ts'
import { invitationSecret } from '../staff/invitation-link.ts'
import type { Cause, Office } from './cause.ts'
import { type MailModel, say, type Words } from './model.ts'
import type { Addressee } from './ports.ts'

/** Mails about a line of the log. */
const loggedMailKinds = ['rights_given', 'factors_reset'] as const satisfies readonly MailKind[]
export type LoggedMailKind = (typeof loggedMailKinds)[number]

/** Mails to the merchant's own people about who comes in. */
export const staffMailKinds = ['invitation', ...loggedMailKinds] as const satisfies readonly MailKind[]
export type StaffMailKind = (typeof staffMailKinds)[number]

export const invitationMail = z.object({
  kind: z.literal('invitation'),
  invitationId: z.string(),
  causeId: z.string(),
  sentAt: z.string(),
})
export const loggedMail = z.object({ kind: z.enum(loggedMailKinds), causeId: z.string() })

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
  ...plain('invitation', to, policy),
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

/** To every admin: who gave whom a right over money or rights. To its owner: who reset what they prove themselves with. */
export async function loggedMails(
  { kind, causeId }: z.infer<typeof loggedMail>,
  { world: { reads, now }, mails }: Office,
): Promise<Cause | undefined> {
  const [entry, policies] = await Promise.all([reads.logEntry(causeId), reads.policies()])
  const policy = inForce(policies, now())
  if (!entry || !policy) return undefined
  const compose = async () =>
    (await mails.staff(readersOf(kind, entry))).map(({ id, email, name, locale }) => {
      const to: Addressee = { personId: id, email, name, locale, audience: 'staff' }
      return { to, model: composers[kind]({ to, policy, entry }) }
    })
  return { kind, causeId, returnId: null, compose }
}

const readersOf = (kind: LoggedMailKind, { subjectId }: LogRow): { roles: readonly Role[]; ids: readonly string[] } =>
  kind === 'rights_given' ? { roles: ['admin'], ids: [] } : { roles: [], ids: subjectId === null ? [] : [subjectId] }

type Logged = { to: Addressee; policy: Policy; entry: LogRow }

export const composeRightsGiven = ({ to, policy, entry }: Logged): MailModel => ({
  ...plain('rights_given', to, policy),
  subject: say('rights_given.subject', { brand: policy.merchant.name }),
  preheader: say('rights_given.short'),
  paragraphs: [
    say('rights_given.told', { by: entry.actorName ?? '', to: entry.subjectName ?? '', at: { at: entry.at } }),
    say('rights_given.why'),
  ],
  facts: [{ label: say('rights_given.roles'), value: rolesSaid(watchedOf(entry)) }],
  action: { label: say('rights_given.look'), path: '/desk/settings/people' },
})

export const composeFactorsReset = ({ to, policy, entry }: Logged): MailModel => ({
  ...plain('factors_reset', to, policy),
  subject: say('factors_reset.subject', { brand: policy.merchant.name }),
  preheader: say('factors_reset.short'),
  paragraphs: [say('factors_reset.told', { by: entry.actorName ?? '', at: { at: entry.at } }), say('factors_reset.next')],
  facts: [{ label: say('factors_reset.reason'), value: { verbatim: z.string().parse(entry.data['reason']) } }],
  action: { label: say('factors_reset.look'), path: '/desk/compte' },
  after: [say('factors_reset.not_you')],
})

const composers = { rights_given: composeRightsGiven, factors_reset: composeFactorsReset }

/** The watched roles that the line says were given. */
function watchedOf({ data }: LogRow): StaffRole[] {
  const read = (value: unknown): StaffRole[] => (Array.isArray(value) ? staffRoles.filter((role) => value.includes(role)) : [])
  return given(read(data['before']), read(data['after'] ?? data['roles'])).filter((role) => watchedRoles.includes(role))
}

/** « Comptabilité, administration » */
const rolesSaid = (roles: readonly StaffRole[]): Words => {
  const [first, ...rest] = roles
  if (first === undefined) return { verbatim: '' }
  return rest.length === 0 ? say(`role.${first}`) : say('roles.and', { role: say(`role.${first}`), others: rolesSaid(rest) })
}

const plain = (
  kind: StaffMailKind,
  to: Addressee,
  policy: Policy,
): Omit<MailModel, 'subject' | 'preheader' | 'paragraphs' | 'facts' | 'action'> => ({
  kind,
  audience: 'staff',
  locale: to.locale,
  zone: policy.zone,
  brand: policy.merchant.name,
  name: to.name,
  quote: null,
  checklist: [],
  items: [],
  code: null,
  after: [],
  mediator: null,
  footer: say('footer.plain', { brand: policy.merchant.name }),
})
