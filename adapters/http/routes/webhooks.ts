import { addWebhookEndpoint } from '#application/webhooks/add-endpoint.ts'
import { changeWebhookEndpoint } from '#application/webhooks/change-endpoint.ts'
import { listWebhookDeliveries } from '#application/webhooks/list-deliveries.ts'
import { listWebhookEndpoints } from '#application/webhooks/list-endpoints.ts'
import { removeWebhookEndpoint } from '#application/webhooks/remove-endpoint.ts'
import { rotateWebhookSecret } from '#application/webhooks/rotate-secret.ts'
import { sendWebhookAgain } from '#application/webhooks/send-again.ts'
import { tryWebhookEndpoint } from '#application/webhooks/try-endpoint.ts'
import { asks, performs, type Route, route, runs, silentRoute } from '../route.ts'
import { newSecret, newWebhook, webhookDeliveryPage, webhookEndpoints, webhookKept, webhookQueued } from '../schemas/webhooks.ts'

const tag = 'Webhooks'
const endpoint = { url: 'https://shop.example/navette', types: ['replacement.requested'] }

/** Where machines of the merchant's are told what happens. */
export const webhookRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/settings/webhooks',
    tag,
    summary: 'List the addresses that are told',
    does: asks(listWebhookEndpoints),
    answers: webhookEndpoints,
  }),
  route({
    method: 'POST',
    path: '/settings/webhooks',
    tag,
    status: 201,
    summary: 'Have an address told; its secret is answered once',
    does: runs(addWebhookEndpoint),
    answers: newWebhook,
    example: endpoint,
  }),
  route({
    method: 'PUT',
    path: '/settings/webhooks/:id',
    tag,
    summary: 'Change the address, what it is told, or whether it is told at all',
    does: runs(changeWebhookEndpoint),
    answers: webhookKept,
    example: { ...endpoint, active: true },
  }),
  silentRoute({
    method: 'DELETE',
    path: '/settings/webhooks/:id',
    tag,
    summary: 'Remove an address with what it was told',
    does: performs(removeWebhookEndpoint),
  }),
  route({
    method: 'PUT',
    path: '/settings/webhooks/:id/secret',
    tag,
    summary: 'Make another secret; the one before signs too for a day',
    does: runs(rotateWebhookSecret),
    answers: newSecret,
  }),
  route({
    method: 'POST',
    path: '/settings/webhooks/:id/trials',
    tag,
    status: 202,
    summary: 'Send a `webhook.test`, which means nothing',
    does: performs(tryWebhookEndpoint),
    answers: webhookQueued,
  }),
  route({
    method: 'GET',
    path: '/settings/webhooks/:id/deliveries',
    tag,
    summary: 'List what an address was told in the last thirty days, newest first',
    does: asks(listWebhookDeliveries),
    answers: webhookDeliveryPage,
  }),
  route({
    method: 'PUT',
    path: '/settings/webhooks/:id/deliveries/:deliveryId/sending',
    tag,
    status: 202,
    summary: 'Send one again, under the same id',
    does: performs(sendWebhookAgain),
    answers: webhookQueued,
  }),
]
