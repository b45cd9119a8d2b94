import { bePresent, bePresentInConversation, leaveCase, leaveConversation } from '#application/presence/be-present.ts'
import { performs, type Route, route, silentRoute } from '../route.ts'
import { presences } from '../schemas/presence.ts'

/** Who has a case or a conversation before them at the moment, a row per open tab. */
export const presenceRoutes: readonly Route[] = [
  route({
    method: 'PUT',
    path: '/returns/:number/presence/:tab',
    tag: 'Desk',
    summary: 'Say that a tab of mine shows a case, and hear who else has it before them',
    does: performs(bePresent),
    answers: presences,
  }),
  silentRoute({
    method: 'DELETE',
    path: '/returns/:number/presence/:tab',
    tag: 'Desk',
    summary: 'Say that this tab has left the case',
    does: performs(leaveCase),
  }),
  route({
    method: 'PUT',
    path: '/conversations/:id/presence/:tab',
    tag: 'Desk',
    summary: 'Say that a tab of mine shows a conversation, and hear who else has it before them',
    does: performs(bePresentInConversation),
    answers: presences,
  }),
  silentRoute({
    method: 'DELETE',
    path: '/conversations/:id/presence/:tab',
    tag: 'Desk',
    summary: 'Say that this tab has left the conversation',
    does: performs(leaveConversation),
  }),
]
