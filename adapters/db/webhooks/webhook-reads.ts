import type {
  ListedEndpoint,
  ReplacementOrderFacts,
  SealedSecrets,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookReads,
} from '#application/webhooks/ports.ts'
import { lastId, paged } from '../lists/paging.ts'
import { one, type Run, statement } from '../run.ts'

/** Of `webhook_endpoints e`. */
export const endpointColumns = `e.id, e.url, e.types, e.created_at as "createdAt", e.disabled_at as "disabledAt", e.disabled_why as "disabledWhy",
  e.previous_until as "previousUntil"`
const deliveryColumns = `d.endpoint_id as "endpointId", d.id, d.type, d.data, d.at, d.state, d.attempts, d.next_at as "nextAt", d.status, d.failure,
  d.ended_at as "endedAt"`

const endpoints = statement(
  'webhook endpoints',
  `select ${endpointColumns}, c.waiting, c.failed, c."lastDeliveredAt" from webhook_endpoints e
   left join lateral (
     select count(*) filter (where d.state = 'waiting')::int as waiting, count(*) filter (where d.state = 'failed')::int as failed,
       max(d.ended_at) filter (where d.state = 'delivered') as "lastDeliveredAt"
     from webhook_deliveries d where d.endpoint_id = e.id) c on true
   order by e.id`,
)
const deliveries = statement(
  'webhook deliveries',
  `select ${deliveryColumns} from webhook_deliveries d where d.endpoint_id = $1 and d.id < $2 order by d.id desc limit $3`,
)
const delivery = statement('webhook delivery', `select ${deliveryColumns} from webhook_deliveries d where d.endpoint_id = $1 and d.id = $2`)
const endpoint = statement(
  'webhook endpoint',
  `select ${endpointColumns}, e.sealed, e.sealed_before as "sealedBefore" from webhook_endpoints e where e.id = $1`,
)
const replacement = statement(
  'replacement order',
  `select o.id as "orderId", o.number, s.kind, o.placed_at as "createdAt", r.number as return, s.id as "resolutionId",
     json_build_object('shopOrderId', p.shop_order_id, 'number', p.number) as replaces, o.currency, o.shipping,
     (select json_agg(json_build_object('id', l.id, 'sku', l.sku, 'name', l.name, 'quantity', l.quantity, 'replacesSerials',
          array(select u.serial from return_units u where u.id = any(l.replaces_units) and u.serial is not null order by u.position, u.id)) order by l.position)
        from order_lines l where l.order_id = o.id) as lines
   from orders o join returns r on r.id = o.replaces_return_id join orders p on p.id = r.order_id
   join resolutions s on s.id = o.replaces_resolution_id where o.id = $1`,
)

export const webhookReads = (run: Run): WebhookReads => ({
  webhookEndpoints: () => run<ListedEndpoint>(endpoints),
  webhookDeliveries: (endpointId, { after, limit }) =>
    paged(run<WebhookDelivery>(deliveries, [endpointId, after?.id ?? lastId, limit]), limit),
  async webhookDelivery({ endpointId, id }) {
    const [found, to] = await Promise.all([
      one(run<WebhookDelivery>(delivery, [endpointId, id])),
      one(run<WebhookEndpoint & SealedSecrets>(endpoint, [endpointId])),
    ])
    return found && to && { ...found, endpoint: to }
  },
  replacementOrder: (orderId) => one(run<ReplacementOrderFacts>(replacement, [orderId])),
})
