import { changeView } from '#application/saved-views/change-view.ts'
import { deleteView } from '#application/saved-views/delete-view.ts'
import { saveView } from '#application/saved-views/save-view.ts'
import { listViews } from '#application/saved-views/list-views.ts'
import { asks, performs, type Route, route, silentRoute } from '../route.ts'
import { savedViewId, savedViews } from '../schemas/saved-views.ts'

const tag = 'Desk'
const example = { name: 'Platine et Or', shared: true, query: { lane: 'to_answer', tier: 'platinum,gold' } }

/** Queues kept under a name. */
export const savedViewRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/desk/views',
    tag,
    summary: 'List my views and those that are shared, with how many returns each shows',
    does: asks(listViews),
    answers: savedViews,
  }),
  route({
    method: 'POST',
    path: '/desk/views',
    tag,
    status: 201,
    summary: 'Keep a queue under a name',
    does: performs(saveView),
    answers: savedViewId,
    versioned: true,
    example,
  }),
  route({
    method: 'PUT',
    path: '/desk/views/:id',
    tag,
    summary: 'Rename, narrow otherwise, share or keep to oneself',
    does: performs(changeView),
    answers: savedViewId,
    versioned: true,
    example,
  }),
  silentRoute({
    method: 'DELETE',
    path: '/desk/views/:id',
    tag,
    summary: 'Forget a view',
    does: performs(deleteView),
    versioned: true,
  }),
]
