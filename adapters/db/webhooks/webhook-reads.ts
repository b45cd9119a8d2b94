import type {
  ListedEndpoint,
  ReplacementFacts,
  SealedSecrets,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookReads,
} from '#application/webhooks/ports.ts'
import { lastId, paged } from '../lists/paging.ts'
import { asJson, one, type Run, statement } from '../run.ts'
import { movements, readMovements } from '../stock/stock-tables.ts'
import type { StockMovement } from '#application/stock/ports.ts'

const moved = statement('movements of act', asJson(`${movements} where m.cause_id = $1 order by m.sequence`))

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
  'replacement facts',
  `select s.id as "resolutionId", r.number as return, s.kind, s.state, s.owed_at as "owedAt", s.early, r.currency, o.shipping,
     json_build_object('shopOrderId', o.shop_order_id, 'number', o.number) as "order",
     (select json_agg(json_build_object('shopLineId', l.shop_line_id, 'sku', l.sku, 'name', l.name, 'quantity', g.quantity, 'replacesSerials', g.serials)
          order by l.position)
        from (select u.order_line_id, count(*)::int as quantity, array_remove(array_agg(u.serial order by u.position), null) as serials
              from return_units u where u.id = any(s.unit_ids) group by u.order_line_id) g join order_lines l on l.id = g.order_line_id) as lines,
     s.executed_at as "executedAt", s.reference, s.sent_by as "sentBy",
     (select json_build_object('id', n.id, 'number', n.number) from orders n where n.replaces_resolution_id = s.id) as "replacementOrder"
   from resolutions s join returns r on r.id = s.return_id join orders o on o.id = r.order_id where s.id = $1`,
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
  movementsOf: async (causeId) => readMovements(await run<{ row: StockMovement }>(moved, [causeId])),
  replacementFacts: (resolutionId) => one(run<ReplacementFacts>(replacement, [resolutionId])),
})
