import { dropDraft, keepDraft, listDrafts, showDraft } from '#application/drafts/drafts.ts'
import { findOrders } from '#application/orders/find-orders.ts'
import { listMyOrders } from '#application/orders/list-orders.ts'
import { showOrder } from '#application/orders/show-order.ts'
import { previewAssessment } from '#application/returns/preview-assessment.ts'
import { asks, performs, type Route, route, silentRoute } from '../route.ts'
import { draft, drafts, foundOrders, keptDraft, orderPage, orderView, preview } from '../schemas/orders.ts'
import { request } from './examples.ts'

/** What was bought, and the request that is being made of it. */
export const orderRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/orders',
    tag: 'Orders',
    summary: 'List my orders, newest first',
    does: asks(listMyOrders),
    answers: orderPage,
  }),
  route({
    method: 'GET',
    path: '/desk/orders',
    tag: 'Desk',
    summary: 'Find the order that a customer on the phone means',
    does: asks(findOrders),
    answers: foundOrders,
  }),
  route({
    method: 'GET',
    path: '/orders/:orderId',
    tag: 'Orders',
    summary: 'Show an order with every way back, open or closed',
    does: asks(showOrder),
    answers: orderView,
  }),
  route({
    method: 'POST',
    path: '/assessments',
    example: request,
    tag: 'Orders',
    summary: 'Ask what the policy says of a request, before it is sent',
    does: asks(previewAssessment),
    answers: preview,
  }),
  route({ method: 'GET', path: '/drafts', tag: 'Orders', summary: 'List my half-made requests', does: asks(listDrafts), answers: drafts }),
  route({
    method: 'GET',
    path: '/orders/:orderId/draft',
    tag: 'Orders',
    summary: 'Show my half-made request for an order',
    does: asks(showDraft),
    answers: draft,
    versioned: true,
  }),
  route({
    method: 'PUT',
    path: '/orders/:orderId/draft',
    tag: 'Orders',
    summary: 'Keep my half-made request',
    does: performs(keepDraft),
    answers: keptDraft,
    versioned: true,
  }),
  silentRoute({
    method: 'DELETE',
    path: '/orders/:orderId/draft',
    tag: 'Orders',
    summary: 'Drop my half-made request',
    does: performs(dropDraft),
  }),
]
