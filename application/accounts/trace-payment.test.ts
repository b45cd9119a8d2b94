import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { executeResolution, voidExecution } from '#application/returns/execute-resolution.ts'
import { recordCreditNote } from '#application/returns/record-credit-note.ts'
import { ask } from '#application/query.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { givenLine } from '../../tests/support/order-input.ts'
import { newId } from '../../tests/support/new-id.ts'
import { tracePayment } from './trace-payment.ts'

const desk = await testDesk()
const { finance } = desk.actors
const key = () => ({ idempotency: { principal: 'p', route: 'x', key: newId(), requestHash: 'ab'.repeat(32) } })

type Paid = { number: string; resolutionId: string; order: string }

async function paid(reference: string, given: Parameters<typeof desk.order>[0] = {}): Promise<Paid> {
  const { number, resolutions, order } = await returnAt(desk, 'resolving', { quantity: 2, of: await desk.order(given) })
  const resolutionId = resolutions[0]?.id ?? ''
  await desk.must(executeResolution, finance, { number, resolutionId, reference }, key())
  const page = await desk.world.reads.returnPage(number)
  return { number, resolutionId, order: page?.order.number ?? assert.fail(order.orderId) }
}

async function trace(text: string, actor: Actor = finance) {
  const answer = await ask(tracePayment, { actor, input: { text } }, { reads: desk.world.reads, now: () => desk.clock.now })
  return isRefusal(answer) ? assert.fail(answer.code) : answer.items
}
const found = async (text: string): Promise<string[]> => (await trace(text)).map(({ number, by }) => `${number} ${by}`)

const first = await paid('VIR-2026-1187', { paymentReference: 'CB-118150' })
const second = await paid('VIR-2026-1188')
await desk.must(recordCreditNote, finance, { ...pick(first), creditNote: 'AV-2026-0113' })

function pick({ number, resolutionId }: Paid) {
  return { number, resolutionId }
}

test('a payment is found by its reference, a credit note, a return, an order or the payment that it gives back', async () => {
  for (const [text, by] of [
    ['VIR-2026-1187', 'reference'],
    ['27/11 VIR SEPA EMIS M KERMOR REF vir 2026 1187 499,80 EUR', 'reference'],
    ['/RMT/AV.2026.\n0113', 'credit_note'],
    [`EREF ${first.number}-0A1B2C3D4E5F`, 'return'],
    [first.number.replaceAll('-', ''), 'return'],
    [`commande ${first.order}`, 'order'],
    ['remb. CB 118150', 'payment'],
  ] as const)
    assert.deepEqual(await found(text), [`${first.number} ${by}`], text)
  const [row] = await trace('VIR-2026-1187')
  assert.deepEqual(
    [row?.resolutionId, row?.amount, row?.state, row?.said, row?.executedAt],
    [first.resolutionId, 49_980, 'executed', 'VIR-2026-1187', '2026-11-24T09:00:00.000Z'],
  )
})

test('of several that are named, what two names agree on is meant; else all are shown, each once', async () => {
  const both = [`${first.number} reference`, `${second.number} reference`]
  assert.deepEqual((await found('VIR-2026-1187 / VIR-2026-1188')).toSorted(), both.toSorted())
  assert.deepEqual(await found(`VIR-2026-1187 VIR-2026-1188 ${second.number}`), [`${second.number} reference`])
  assert.deepEqual(await found(`VIR-2026-1187 ${first.order}`), [`${first.number} reference`])
})

test('one that was voided is still found by its reference, with what is owed again; what is nowhere finds nothing', async () => {
  const third = await paid('VIR-2026-1190')
  await desk.must(voidExecution, finance, { ...pick(third), reason: 'IBAN clos' }, key())
  assert.deepEqual(
    (await trace('VIR-2026-1190')).map(({ state }) => state),
    ['void'],
  )
  assert.deepEqual((await trace(third.number)).map(({ state }) => state).toSorted(), ['owed', 'void'])
  for (const text of ['VIR-2099-1', 'virement', '%', '1187', '…']) assert.deepEqual(await found(text), [], text)
})

test('of all that one bank reference has paid the first are shown, and it is said that there are more; a return picks its own', async () => {
  const many = await paid('LOT-2026-77')
  await desk.stores.database.pool.query(
    `insert into resolutions select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid()))).*
     from resolutions s, generate_series(1, 60) where s.id = $1`,
    [second.resolutionId],
  )
  await desk.stores.database.pool.query(`update resolutions set reference = 'LOT-2026-77' where reference = 'VIR-2026-1188'`)
  const look = { reads: desk.world.reads, now: () => desk.clock.now }
  const answer = await ask(tracePayment, { actor: finance, input: { text: 'LOT 2026 77' } }, look)
  assert.deepEqual(isRefusal(answer) || [answer.items.length, answer.more], [50, true])
  assert.deepEqual(await found(`LOT 2026 77 ${many.number}`), [`${many.number} reference`])
})

test('what nothing names is found by what was paid, or by whose it was; of several that are named the amount picks', async () => {
  const small = await paid('VIR-2026-1300', { lines: [givenLine({ gross: 1497, tax: 249 })] })
  assert.deepEqual(await found('CARTE 9,98 EUR'), [`${small.number} amount`])
  assert.deepEqual(await found('9,97'), [])
  assert.deepEqual(await found(`VIR-2026-1300 VIR-2026-1190 9,98`), [`${small.number} reference`])
  const [row] = await trace('9.98')
  assert.equal(row?.said, null)
  const whose = await trace('kermor')
  assert.ok(whose.length > 3 && whose.every(({ by }) => by === 'customer'))
  assert.deepEqual(await found('nobody'), [])
  assert.deepEqual(await found('x'.repeat(60)), [], 'a word that is none finds nobody, and not everybody')
  const guest = await paid('VIR-2026-1301')
  const { pool } = desk.stores.database
  await pool.query(`update orders set customer_id = null, company_id = null, billing = '{"name":"Odile Brun"}' where number = $1`, [
    guest.order,
  ])
  await pool.query('update returns set customer_id = null, company_id = null where number = $1', [guest.number])
  assert.deepEqual(await found('Odile Brun'), [`${guest.number} customer`])
})

test('is finance’s and a manager’s alone', async () => {
  assert.equal((await trace('VIR-2026-1187', desk.actors.manager)).length, 1)
  for (const actor of [desk.actors.support, desk.actors.returns_agent, desk.actors.admin]) {
    const answer = await ask(
      tracePayment,
      { actor, input: { text: 'VIR-2026-1187' } },
      { reads: desk.world.reads, now: () => desk.clock.now },
    )
    assert.equal(isRefusal(answer) && answer.code, 'role_may_not')
  }
})

test('no way to find one walks through a table', async () => {
  const client = await desk.stores.database.pool.connect()
  await client.query('set enable_seqscan = off')
  for (const [table, column] of [
    ['resolutions', 'reference'],
    ['resolutions', 'credit_note'],
    ['orders', 'payment_reference'],
    ['orders', 'number'],
  ] as const) {
    const { rows } = await client.query<Record<string, string>>(
      `explain select 1 from ${table} where regexp_replace(upper(${column}), '[^0-9A-Z]', '', 'g') = any('{A1}'::text[])`,
    )
    assert.match(rows.map((row) => Object.values(row)[0]).join('\n'), /Index/, `${table}.${column}`)
  }
  client.release(true)
})
