import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../tests/support/new-id.ts'
import { givenOrder } from '../../tests/support/order-input.ts'
import { importOrders, testStores } from '../../tests/support/stores.ts'
import { runOn } from './run.ts'
import { tidy } from './tidy.ts'

const stores = await testStores()
const { pool } = stores.database
const { customerId, orderId } = await importOrders(stores, givenOrder())

const old = '2026-10-01T00:00:00.000Z'
const recent = '2026-11-20T00:00:00.000Z'
const now = '2026-11-24T09:00:00.000Z'
const count = async (table: string): Promise<number> => (await pool.query(`select from ${table}`)).rowCount ?? 0

test('what has had its time goes, what is younger stays', async () => {
  for (const [at, expires] of [
    [old, '2026-11-10T00:00:00.000Z'],
    [recent, '2026-12-20T00:00:00.000Z'],
  ] as const) {
    await pool.query(
      `insert into sessions (token_hash, person_id, created_at, seen_at, expires_at) values (decode(md5($1), 'hex'), $2, $1::timestamptz, $1::timestamptz, $3)`,
      [at, customerId, expires],
    )
    await pool.query(`insert into login_codes (id, box, code_hash, created_at, expires_at) values ($1, 'a@b.example', 'x', $2, $3)`, [
      newId(),
      at,
      expires,
    ])
    await pool.query(`insert into attempts (bucket, window_start, count) values ('x', $1, 1)`, [at === old ? old : now])
    await pool.query(
      `insert into idempotency_keys (principal, route, key, request_hash, status, created_at) values ('p', 'r', $1, 'x', 200, $2)`,
      [at, at],
    )
  }
  await tidy(runOn(pool), now)
  for (const table of ['sessions', 'login_codes', 'attempts', 'idempotency_keys']) assert.equal(await count(table), 1, table)
})

test('a mail about no case goes after a month, sent or given up; what is still to go stays, and what a withdrawal was told', async () => {
  const mail = async (kind: string, state: string, at: string): Promise<string> => {
    const id = newId()
    await pool.query(
      `insert into mails (id, cause_id, kind, to_address, locale, message_id, state, queued_at) values ($1, $1, $2, 'a@b.example', 'fr', $5, $3, $4)`,
      [id, kind, state, at, id],
    )
    return id
  }
  for (const state of ['sent', 'failed']) await mail('login_code', state, old)
  const stay = [
    await mail('login_code', 'sent', recent),
    await mail('login_code', 'queued', old),
    await mail('withdrawal_acknowledged', 'sent', old),
  ]
  await tidy(runOn(pool), now)
  const { rows } = await pool.query<{ id: string }>('select id from mails order by id')
  assert.deepEqual(
    rows.map(({ id }) => id),
    stay.toSorted(),
  )
})

test('an upload that was never used goes after a month, unless a draft still names it', async () => {
  const upload = async (at: string): Promise<string> => {
    const id = newId()
    await pool.query(
      `insert into files (id, sha256, size, content_type, name, has_thumbnail, uploaded_by, uploaded_at, retention) values ($1, 'x', 1, 'image/png', 'a.png', false, $2, $3, 'evidence')`,
      [id, customerId, at],
    )
    return id
  }
  const [forgotten, drafted, fresh] = [await upload(old), await upload(old), await upload(recent)]
  await stores.transact(({ drafts }) =>
    drafts.keep({
      id: newId(),
      customerId: customerId ?? '',
      orderId,
      data: { lines: [{ fileIds: [drafted] }] },
      expects: undefined,
      at: recent,
    }),
  )
  await tidy(runOn(pool), now)
  const { rows } = await pool.query<{ id: string }>('select id from files order by id')
  assert.deepEqual(
    rows.map((row) => row.id),
    [drafted, fresh].sort(),
  )
  assert.ok(!rows.some((row) => row.id === forgotten))
})

test('a draft that nobody typed in for a year goes, and then its files', async () => {
  const { rowCount } = await pool.query("update drafts set updated_at = '2025-11-20'")
  assert.equal(rowCount, 1)
  await tidy(runOn(pool), now)
  assert.equal(await count('drafts'), 0)
  assert.equal(await count('files'), 1)
})
