import { z } from 'zod'
import { type Role, staffRoles, type StaffRole } from '#domain/actor.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { given, watchedRoles } from '#domain/staff/staff-member.ts'
import type { LogRow } from '../log/ports.ts'
import type { MailKind } from '../reactions.ts'
import type { Cause, Office } from './cause.ts'
import { letterTo } from './letter.ts'
import { type MailModel, say } from './model.ts'
import type { Addressee } from './ports.ts'
import { rolesSaid } from './roles-said.ts'

/** Mails about a line of the log. */
export const loggedMailKinds = ['rights_given', 'factors_reset'] as const satisfies readonly MailKind[]
export type LoggedMailKind = (typeof loggedMailKinds)[number]

export const loggedMail = z.object({ kind: z.enum(loggedMailKinds), causeId: z.string() })

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
  ...letterTo(to, 'rights_given', policy),
  audience: 'staff',
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
  ...letterTo(to, 'factors_reset', policy),
  audience: 'staff',
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
