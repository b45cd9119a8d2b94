import { z } from 'zod'
import { staffRoles } from '#domain/actor.ts'
import { component, count, instant, list, page, uuid, words } from './component.ts'
import { device } from './account.ts'

const roles = list(z.enum(staffRoles))
const email = words('malo@technostok.example')

const staffMember = z.strictObject({
  id: uuid,
  name: words('Malo Guivarch'),
  email,
  roles,
  lastLoginAt: instant.nullable(),
  disabledAt: instant.nullable(),
  version: count,
  secondFactor: z.boolean(),
})

const work = { returns: count, conversations: count }

export const staffPage = component('StaffPage', page(component('StaffRow', staffMember)))

export const shownMember = component(
  'StaffMember',
  staffMember.extend({
    work: z.strictObject({
      ...work,
      takers: z
        .array(z.enum(['support', 'returns_agent', 'finance']))
        .readonly()
        .meta({ description: 'Whose people can go on with all of it' }),
    }),
    keys: list(words('Caisse du magasin')),
    sessions: list(z.strictObject({ id: uuid, createdAt: instant, seenAt: instant, expiresAt: instant, device })),
  }),
)

export const changedMember = component('ChangedStaffMember', z.strictObject({ id: uuid, version: count }))

export const deactivatedMember = component(
  'DeactivatedStaffMember',
  z.strictObject({ id: uuid, version: count, ...work }),
  'How much was handed on',
)

export const invitationPage = component(
  'InvitationPage',
  page(
    component(
      'Invitation',
      z.strictObject({
        id: uuid,
        email,
        roles,
        state: z.enum(['open', 'expired', 'accepted', 'revoked']),
        invitedAt: instant,
        invitedBy: words('Noé Lambert').nullable(),
        sentAt: instant,
        expiresAt: instant,
      }),
    ),
  ),
)

export const sentInvitation = component('SentInvitation', z.strictObject({ id: uuid, expiresAt: instant }))

export const openedInvitation = component(
  'OpenedInvitation',
  z.strictObject({ email, roles, expiresAt: instant, signOn: words('Compagnie').nullable() }),
  'For whom the link is, what it gives, and the provider that accepts it where a password does not',
)
