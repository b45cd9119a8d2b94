import type { DeliveryKey, SealedSecrets, WebhookEndpoint, WebhookStore } from '#application/webhooks/ports.ts'
import { one, type Run, statement } from '../run.ts'
import { endpointColumns } from './webhook-reads.ts'

const addEndpoint = statement(
  'add webhook endpoint',
  'insert into webhook_endpoints (id, url, types, sealed, created_at, created_by) values ($1, $2, $3, $4, $5, $6)',
)
const lockEndpoint = statement(
  'lock webhook endpoint',
  `select ${endpointColumns}, e.sealed, e.sealed_before as "sealedBefore" from webhook_endpoints e where e.id = $1 for no key update`,
)
const saveEndpoint = statement(
  'save webhook endpoint',
  'update webhook_endpoints set url = $2, types = $3, disabled_at = $4, disabled_why = $5 where id = $1',
)
const rotate = statement(
  'rotate webhook secret',
  `update webhook_endpoints set sealed_before = case when previous_until > $4 then sealed_before else sealed end, previous_until = $3, sealed = $2
   where id = $1`,
)
const reseal = statement('reseal webhook secret', 'update webhook_endpoints set sealed = $3 where id = $1 and sealed = $2')
const remove = statement('remove webhook endpoint', 'delete from webhook_endpoints where id = $1 returning 1')
const count = statement('count webhook endpoints', 'select count(*)::int as count from webhook_endpoints')
const add = statement(
  'add webhook deliveries',
  `insert into webhook_deliveries (endpoint_id, id, type, data, at)
   select e.id, x.id, x.type, x.data, x.at from jsonb_to_recordset($1::jsonb) as x(id uuid, type text, data jsonb, at timestamptz)
   join webhook_endpoints e on e.disabled_at is null and x.type = any(e.types) for key share of e returning endpoint_id as "endpointId", id`,
)
const addTo = statement(
  'add webhook delivery',
  'insert into webhook_deliveries (endpoint_id, id, type, data, at) values ($1, $2, $3, $4, $5)',
)
const settle = statement(
  'settle webhook delivery',
  `update webhook_deliveries set attempts = attempts + 1, state = $4, next_at = $5, status = $6, failure = $7, ended_at = $8
   where endpoint_id = $1 and id = $2 and attempts = $3 and state = 'waiting' returning 1`,
)
const again = statement(
  'send webhook again',
  `update webhook_deliveries set attempts = case state when 'waiting' then attempts else 0 end, state = 'waiting', next_at = $3, ended_at = null
   where endpoint_id = $1 and id = $2 returning attempts`,
)
const takeUp = statement(
  'take up lost webhooks',
  `update webhook_deliveries d set next_at = $2
   from (select endpoint_id, id from webhook_deliveries where state = 'waiting' and coalesce(next_at, at) < $1 limit $3 for no key update skip locked) lost
   where d.endpoint_id = lost.endpoint_id and d.id = lost.id returning d.endpoint_id as "endpointId", d.id, d.attempts`,
)

export const webhookStore = (run: Run): WebhookStore => ({
  async addEndpoint({ id, url, types, sealed, createdAt, createdBy }) {
    await run(addEndpoint, [id, url, types, sealed, createdAt, createdBy])
  },
  lockEndpoint: (id) => one(run<WebhookEndpoint & SealedSecrets>(lockEndpoint, [id])),
  async saveEndpoint({ id, url, types, disabledAt, disabledWhy }) {
    await run(saveEndpoint, [id, url, types, disabledAt, disabledWhy])
  },
  async rotateSecret(id, { sealed, at, previousUntil }) {
    await run(rotate, [id, sealed, previousUntil, at])
  },
  async reseal(id, { from, to }) {
    await run(reseal, [id, from, to])
  },
  removeEndpoint: async (id) => (await run(remove, [id])).length === 1,
  countEndpoints: async () => (await one(run<{ count: number }>(count)))?.count ?? 0,
  add: (news) => run<DeliveryKey>(add, [JSON.stringify(news)]),
  async addTo({ endpointId, id, type, data, at }) {
    await run(addTo, [endpointId, id, type, JSON.stringify(data), at])
  },
  settle: async ({ endpointId, id, attempts }, { state, nextAt, status, failure, endedAt }) =>
    (await run(settle, [endpointId, id, attempts, state, nextAt, status, failure, endedAt])).length === 1,
  takeUpLost: ({ before, now, limit }) => run<DeliveryKey & { attempts: number }>(takeUp, [before, now, limit]),
  again: async ({ endpointId, id }, at) => (await one(run<{ attempts: number }>(again, [endpointId, id, at])))?.attempts,
})
