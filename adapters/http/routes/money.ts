import { executeResolution, voidExecution } from '#application/returns/execute-resolution.ts'
import { listOwed } from '#application/returns/list-owed.ts'
import { asks, performs, type Route, route } from '../route.ts'
import { owedPage } from '../schemas/lists.ts'
import { receipt } from '../schemas/return.ts'

const on = { tag: 'Money', answers: receipt, versioned: true } as const

/** What is owed, and that it was done. */
export const moneyRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/finance/owed',
    tag: 'Money',
    summary: 'List what is owed, oldest first',
    does: asks(listOwed),
    answers: owedPage,
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/returns/:number/resolutions/:resolutionId/execution',
    summary: 'Execute a resolution, once, with a reference',
    does: performs(executeResolution),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/returns/:number/resolutions/:resolutionId/voiding',
    summary: 'Void an executed resolution',
    does: performs(voidExecution),
  }),
]
