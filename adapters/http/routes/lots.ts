import { draftLot } from '#application/lots/draft-lot.ts'
import { judgeLot } from '#application/lots/judge-lot.ts'
import { performs, type Route, route, runs } from '../route.ts'
import { lot, lotDrafts } from '../schemas/lots.ts'

/** Many products of many orders at once, from a spreadsheet. */
export const lotRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/lots/assessments',
    tag: 'Orders',
    summary: 'Judge a list of serials or SKUs, row by row',
    does: runs(judgeLot),
    answers: lot,
  }),
  route({
    method: 'POST',
    path: '/lots',
    tag: 'Orders',
    summary: 'Make half-made requests of a judged list, one for each order',
    status: 201,
    does: performs(draftLot),
    answers: lotDrafts,
  }),
]
