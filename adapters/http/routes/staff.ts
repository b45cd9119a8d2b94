import { acceptInvitation } from '#application/staff/accept-invitation.ts'
import { readInvitation } from '#application/staff/read-invitation.ts'
import { changeRoles } from '#application/staff/change-roles.ts'
import { deactivateMember } from '#application/staff/deactivate-member.ts'
import { endStaffSession } from '#application/staff/end-staff-session.ts'
import { endStaffSessions } from '#application/staff/end-staff-sessions.ts'
import { invite } from '#application/staff/invite.ts'
import { inviteAgain } from '#application/staff/invite-again.ts'
import { revokeInvitation } from '#application/staff/revoke-invitation.ts'
import { listInvitations } from '#application/staff/list-invitations.ts'
import { listStaff } from '#application/staff/list-staff.ts'
import { reactivateMember } from '#application/staff/reactivate-member.ts'
import { showStaffMember } from '#application/staff/show-staff-member.ts'
import { asks, finishedRoute, performs, type Route, route, runs, silentRoute } from '../route.ts'
import { me } from '../schemas/people.ts'
import {
  changedMember,
  deactivatedMember,
  invitationPage,
  openedInvitation,
  sentInvitation,
  shownMember,
  staffPage,
} from '../schemas/staff.ts'
import { signIn } from '../who.ts'
import { colleague } from './examples.ts'

const tag = 'Staff'
const token = '8f3c0d5a6b1e47d2'

/** People of the merchant: who they are, what they may, and how they come to be here. */
export const staffRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/staff', tag, summary: 'List the staff', does: asks(listStaff), answers: staffPage }),
  route({
    method: 'GET',
    path: '/staff/:personId',
    tag,
    summary: 'Show somebody of the staff, and where they are signed in',
    does: asks(showStaffMember),
    answers: shownMember,
    versioned: true,
  }),
  route({
    method: 'PUT',
    path: '/staff/:personId/roles',
    tag,
    summary: 'Say what somebody may; nobody their own',
    does: performs(changeRoles),
    answers: changedMember,
    versioned: true,
    example: { roles: ['support', 'returns_agent'] },
  }),
  route({
    method: 'PUT',
    path: '/staff/:personId/deactivation',
    tag,
    summary: 'Shut somebody out: their sessions end, and what is theirs to do goes to a colleague or to nobody',
    does: performs(deactivateMember),
    answers: deactivatedMember,
    versioned: true,
    example: { reason: 'A quitté l’entreprise', assigneeId: null },
  }),
  route({
    method: 'DELETE',
    path: '/staff/:personId/deactivation',
    tag,
    summary: 'Let somebody in again',
    does: performs(reactivateMember),
    answers: changedMember,
    versioned: true,
  }),
  silentRoute({
    method: 'DELETE',
    path: '/staff/:personId/sessions',
    tag,
    summary: 'End their sessions',
    does: performs(endStaffSessions),
  }),
  silentRoute({
    method: 'DELETE',
    path: '/staff/:personId/sessions/:sessionId',
    tag,
    summary: 'End one of their sessions',
    does: performs(endStaffSession),
  }),
  route({
    method: 'GET',
    path: '/invitations',
    tag,
    summary: 'List who is asked and has not come yet',
    does: asks(listInvitations),
    answers: invitationPage,
  }),
  route({
    method: 'POST',
    path: '/invitations',
    tag,
    status: 201,
    summary: 'Ask somebody in by e-mail',
    does: performs(invite),
    answers: sentInvitation,
    example: colleague,
  }),
  route({
    method: 'PUT',
    path: '/invitations/:invitationId/sending',
    tag,
    summary: 'Send another link; the one before opens nothing',
    does: performs(inviteAgain),
    answers: sentInvitation,
  }),
  silentRoute({
    method: 'DELETE',
    path: '/invitations/:invitationId',
    tag,
    summary: 'Take an invitation back',
    does: performs(revokeInvitation),
  }),
  route({
    method: 'POST',
    path: '/session/invitation-readings',
    tag: 'Session',
    summary: 'Read what an invitation’s link opens',
    does: runs(readInvitation),
    answers: openedInvitation,
    example: { token },
  }),
  finishedRoute({
    method: 'POST',
    path: '/session/invitation',
    tag: 'Session',
    status: 201,
    summary: 'Accept an invitation with a name and a password',
    does: runs(acceptInvitation),
    answers: me,
    finish: signIn,
    example: { token, name: 'Malo Guivarch', password: 'une phrase de passe assez longue' },
  }),
]
