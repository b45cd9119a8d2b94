import { bePresent, leaveCase } from '#application/presence/be-present.ts'
import { performs, type Route, route, silentRoute } from '../route.ts'
import { presences } from '../schemas/presence.ts'

/** Who has a case before them at the moment. */
export const presenceRoutes: readonly Route[] = [
  route({
    method: 'PUT',
    path: '/returns/:number/presence',
    tag: 'Desk',
    summary: 'Say that I have a case before me, and hear who else has',
    does: performs(bePresent),
    answers: presences,
  }),
  silentRoute({
    method: 'DELETE',
    path: '/returns/:number/presence',
    tag: 'Desk',
    summary: 'Say that I have left a case',
    does: performs(leaveCase),
  }),
]
