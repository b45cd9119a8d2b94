import type { IdempotencyStore } from '#application/ports.ts'
import { one, type Run, statement } from './run.ts'

// Waits while another transaction has the same key, and takes nothing if that one commits.
const claim = statement(
  'claim idempotency key',
  `insert into idempotency_keys (principal, route, key, request_hash, status, created_at) values ($1, $2, $3, decode($4, 'hex'), 0, $5)
   on conflict do nothing returning 1 as mine`,
)
const answerOf = statement(
  'idempotent answer',
  `select encode(request_hash, 'hex') as "requestHash", status, body from idempotency_keys where principal = $1 and route = $2 and key = $3`,
)
const keep = statement(
  'keep idempotent answer',
  'update idempotency_keys set status = $4, body = $5 where principal = $1 and route = $2 and key = $3',
)

export const idempotencyStore = (run: Run): IdempotencyStore => ({
  async claim({ principal, route, key }, { requestHash, at }) {
    const taken = await run(claim, [principal, route, key, requestHash, at])
    return taken.length > 0
      ? undefined
      : one(run<{ requestHash: string; status: number; body: unknown }>(answerOf, [principal, route, key]))
  },
  async keep({ principal, route, key }, { status, body }) {
    await run(keep, [principal, route, key, status, JSON.stringify(body ?? null)])
  },
})
