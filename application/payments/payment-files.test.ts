import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { newId } from '../../tests/support/new-id.ts'
import { givenPhoto } from '../../tests/support/photo.ts'
import { booked, codeOf, customerIban, debtor, itemOf, must, transfersDesk } from '../../tests/support/transfers.ts'
import { tracePayment } from '../accounts/trace-payment.ts'
import { perform } from '../command.ts'
import { ask } from '../query.ts'
import { correctVerdicts } from '../returns/correct-inspection.ts'
import { executeResolution, voidExecution } from '../returns/execute-resolution.ts'
import { listOwed } from '../returns/list-owed.ts'
import { approvePaymentFile } from './approve-payment-file.ts'
import { cancelPaymentFile } from './cancel-payment-file.ts'
import { changeTransfers } from './change-transfers.ts'
import { confirmPayments } from './confirm-payments.ts'
import { failPayments } from './fail-payments.ts'
import { giveBankAccount } from './give-bank-account.ts'
import { makePaymentFile } from './make-payment-file.ts'

const { desk, world, pool, run, take, make, limit, owed, atBank, show, xmlOf, stateOf, paymentsOf } = await transfersDesk()
const { finance, manager, support, admin, returns_agent } = desk.actors

test('from what is owed to what the bank has booked: each resolution is executed once, with the bank’s reference', async () => {
  await limit(10_000_000)
  const [one, two] = [await owed(), await owed()]
  const { id, state } = await must(make([one, two]))
  assert.equal(state, 'approved')
  const xml = await xmlOf(id)
  assert.equal(xml.match(/<CdtTrfTxInf>/g)?.length, 2)
  assert.ok(xml.includes(`<IBAN>${customerIban}</IBAN>`) && xml.includes(one.number) && !xml.includes('PstlAdr'))
  assert.equal(await xmlOf(id), xml, 'the same at each reading')
  assert.deepEqual([await stateOf(one), await paymentsOf(one)], ['owed', ['submitted']])
  assert.deepEqual(await must(run(confirmPayments, finance, { id, ...booked })), { id, state: 'done' })
  const rma = await desk.rma(one.number)
  const done = rma.resolutions.find((resolution) => resolution.id === one.resolutionId)
  assert.deepEqual([done?.state, done?.reference, done?.executedBy, rma.status], ['executed', 'VIR-2026-77', finance.id, 'closed'])
  assert.deepEqual([await paymentsOf(one), await paymentsOf(two)], [['settled'], ['settled']])
  const { messageId } = await show(id)
  const found = await must(ask(tracePayment, { actor: finance, input: { text: `VIR GROUPE ${messageId} 2 OPERATIONS` } }, world))
  assert.deepEqual(
    new Set(found.items.map(({ number, by, said }) => `${number} ${by} ${said}`)),
    new Set([one, two].map(({ number }) => `${number} file ${messageId}`)),
  )
  const event = (await desk.stores.reads.returnPage(one.number))?.events.at(-1)
  assert.deepEqual([event?.verb, event?.data['by']], ['execute', 'transfer'])
  assert.equal(await codeOf(run(confirmPayments, finance, { id, ...booked })), 'payment_file_state')
})

test('the number stands in the file for the bank alone: in no view, event, log or job', async () => {
  await limit(10_000_000)
  const one = await owed()
  const id = await atBank([one])
  await must(run(confirmPayments, finance, { id, ...booked }))
  assert.ok(!JSON.stringify(await show(id)).includes('0001123456'))
  for (const table of ['events', 'log_entries', 'mails', 'idempotency_keys', 'payment_files', 'payments', 'settings']) {
    const { rows } = await pool.query<{ there: boolean }>(
      `select exists (select from ${table} x where x::text like '%${customerIban}%') as there`,
    )
    assert.equal(rows[0]?.there, false, table)
  }
})

test('above the limit it waits for a second person; whoever made it neither approves it nor takes it', async () => {
  await limit(1000)
  const one = await owed()
  const { id, state } = await must(make([one]))
  assert.equal(state, 'made')
  assert.equal(await codeOf(take(id)), 'payment_file_state')
  assert.equal(await codeOf(run(approvePaymentFile, finance, { id })), 'own_payment_file')
  assert.deepEqual(await must(run(approvePaymentFile, manager, { id })), { id, state: 'approved' })
  assert.equal(await codeOf(run(approvePaymentFile, manager, { id })), 'payment_file_state')
  assert.equal(await codeOf(take(id)), 'done')
})

test('a manager who made it is no second person either, and the table itself says so', async () => {
  await limit(1000)
  const { id } = await must(make([await owed()], manager))
  assert.equal(await codeOf(run(approvePaymentFile, manager, { id })), 'own_payment_file')
  await assert.rejects(pool.query(`update payment_files set state = 'approved', approved_by = made_by where id = $1`, [id]), /check/)
})

test('nobody pays alone to an account that they wrote down for the customer', async () => {
  await limit(10_000_000)
  const one = await owed({ account: false })
  await must(run(giveBankAccount, manager, { number: one.number, iban: customerIban, holder: 'Maëlle Kermor', onBehalf: 'phone' }))
  const { id, state } = await must(make([one], manager))
  assert.equal(state, 'made')
  assert.equal(await codeOf(run(approvePaymentFile, finance, { id })), 'done')
})

test('two small files are no way around the limit', async () => {
  const [one, two] = [await owed(), await owed()]
  await limit(one.amount)
  assert.equal((await must(make([one]))).state, 'approved')
  assert.equal((await must(make([two]))).state, 'made')
})

test('two people take the same at once: one gets them, the other is told which is taken, and nothing is half made', async () => {
  await limit(10_000_000)
  const [one, two, three] = [await owed(), await owed(), await owed()]
  const answers = await Promise.all([make([one, two]), make([three, two, one], manager)])
  const refused = answers.filter(isRefusal)
  assert.deepEqual(
    refused.map(({ code }) => code),
    ['payment_under_way'],
  )
  assert.deepEqual([await paymentsOf(one), await paymentsOf(two)], [['asked'], ['asked']])
  assert.deepEqual(await paymentsOf(three), isRefusal(answers[1]) ? [] : ['asked'])
})

test('the index refuses a second live payment whatever the code does', async () => {
  await limit(10_000_000)
  const one = await owed()
  await must(make([one]))
  await assert.rejects(
    pool.query(
      `insert into payments (id, resolution_id, return_id, provider, state, amount, reduce_receivable, currency, file_id, asked_at)
       select gen_random_uuid(), resolution_id, return_id, provider, state, amount, reduce_receivable, currency, file_id, asked_at
       from payments where resolution_id = $1`,
      [one.resolutionId],
    ),
    /payments_live/,
  )
})

test('what is on its way to the bank is not executed by hand, nor corrected, until the bank has answered', async () => {
  await limit(10_000_000)
  const one = await owed()
  const id = await atBank([one])
  const { number, resolutionId } = one
  assert.equal(await codeOf(run(executeResolution, finance, { number, resolutionId, reference: 'CB-1' })), 'payment_under_way')
  const unitId = (await desk.rma(number)).lines[0]?.units[0]?.id
  const observed = { seal: 'opened', condition: 'marks_of_use', fileIds: [await givenPhoto(world, returns_agent.id)] }
  const units = [{ unitId, verdict: 'refused', reason: 'marks_of_use', observed }]
  assert.equal(await codeOf(run(correctVerdicts, returns_agent, { number, units, reason: 'Revu' })), 'payment_under_way')
  await must(run(failPayments, finance, { id, payments: [(await show(id)).payments[0]?.id], failure: 'Compte clos' }))
  assert.equal(await codeOf(run(executeResolution, finance, { number, resolutionId, reference: 'CB-1' })), 'done')
})

test('what the bank refuses stays owed, its promise runs on, finance and the managers are told, and it may be paid anew', async () => {
  await limit(10_000_000)
  const [one, two] = [await owed(), await owed()]
  const before = (await desk.rma(one.number)).clocks
  const id = await atBank([one, two])
  const refused = (await show(id)).payments.find(({ number }) => number === one.number)?.id
  assert.deepEqual(await must(run(failPayments, finance, { id, payments: [refused], failure: 'Compte clos' })), { id, state: 'approved' })
  assert.deepEqual([await stateOf(one), await paymentsOf(one)], ['owed', ['failed']])
  assert.deepEqual((await desk.rma(one.number)).clocks, before)
  const { rows } = await pool.query<{ roles: string[] }>(
    `select p.roles from notices n join people p on p.id = n.person_id join returns r on r.id = n.return_id where n.kind = 'payment_failed' and r.number = $1`,
    [one.number],
  )
  assert.deepEqual(rows.flatMap(({ roles }) => roles).toSorted(), ['finance', 'manager'])
  assert.equal(await codeOf(run(cancelPaymentFile, finance, { id, reason: 'Un doublon' })), 'payment_file_answered')
  assert.deepEqual(await must(run(confirmPayments, finance, { id, ...booked })), { id, state: 'done' })
  assert.deepEqual([await stateOf(one), await stateOf(two)], ['owed', 'executed'])
  assert.equal(await codeOf(make([one])), 'done')
})

test('a file that is called off frees what it would have paid', async () => {
  await limit(10_000_000)
  const one = await owed()
  const { id } = await must(make([one]))
  await must(run(cancelPaymentFile, finance, { id, reason: 'Un doublon' }))
  assert.equal(await codeOf(take(id)), 'payment_file_state')
  assert.deepEqual(await paymentsOf(one), ['cancelled'])
  assert.equal(await codeOf(make([one])), 'done')
})

test('the same request sent again is the same file, and the same confirmation the same execution', async () => {
  await limit(10_000_000)
  const one = await owed()
  const [makes, confirms] = [newId(), newId()]
  const first = await must(run(makePaymentFile, finance, { items: [itemOf(one)] }, { key: makes }))
  assert.deepEqual(await must(run(makePaymentFile, finance, { items: [itemOf(one)] }, { key: makes })), first)
  await take(first.id)
  const done = await must(run(confirmPayments, finance, { id: first.id, ...booked }, { key: confirms }))
  assert.deepEqual(await must(run(confirmPayments, finance, { id: first.id, ...booked }, { key: confirms })), done)
  assert.equal((await desk.stores.reads.returnPage(one.number))?.events.filter(({ verb }) => verb === 'execute').length, 1)
})

test('refused with its reason and its place: no account, another amount, a day that is past, the bank’s answer before the bank has it', async () => {
  await limit(10_000_000)
  const [one, bare] = [await owed(), await owed({ account: false })]
  const refusal = await make([one, bare])
  assert.deepEqual(isRefusal(refusal) && [refusal.code, refusal.field, refusal.params['number']], [
    'no_account_given',
    'items.1',
    bare.number,
  ])
  assert.deepEqual(await paymentsOf(one), [])
  assert.equal(await codeOf(make([{ ...one, amount: one.amount - 1 }])), 'amount_changed')
  assert.equal(await codeOf(make([one, one])), 'payment_under_way')
  assert.equal(await codeOf(run(makePaymentFile, finance, { items: [itemOf(one)], executeOn: '2026-11-23' })), 'in_the_past')
  const { id } = await must(make([one]))
  assert.equal(await codeOf(run(confirmPayments, finance, { id, ...booked })), 'payment_file_not_taken')
  await take(id)
  assert.equal(await codeOf(run(confirmPayments, finance, { id, ...booked, bookedOn: '2026-11-25' })), 'in_the_future')
  assert.equal(await codeOf(run(confirmPayments, finance, { id, ...booked, payments: [newId()] })), 'payment_answered')
})

test('money is finance’s and a manager’s, whoever the admin is; every act needs its key', async () => {
  const one = await owed()
  for (const actor of [support, admin, returns_agent]) assert.equal(await codeOf(make([one], actor)), 'role_may_not')
  for (const it of [makePaymentFile, approvePaymentFile, cancelPaymentFile, confirmPayments, failPayments])
    assert.equal(await codeOf(perform(it as never, { actor: finance, input: {} }, world)), 'idempotency_key_needed')
  assert.equal(await codeOf(run(changeTransfers, finance, { ...debtor, limit: 1, why: 'Moi' })), 'role_may_not')
})

test('another account given meanwhile changes nothing of the file that is on its way', async () => {
  await limit(10_000_000)
  const one = await owed()
  const { id } = await must(make([one]))
  await must(run(giveBankAccount, one.customer, { number: one.number, iban: 'DE89370400440532013000', holder: 'Un autre' }))
  assert.ok((await xmlOf(id)).includes(`<IBAN>${customerIban}</IBAN>`))
})

test('finance sees which of what is owed can be transferred, and what is on its way; by hand is a payment too', async () => {
  await limit(10_000_000)
  const [one, two] = [await owed(), await owed({ account: false })]
  const rows = async () => {
    const page = await must(ask(listOwed, { actor: finance, input: { limit: 100 } }, world))
    return new Map(page.items.map((row) => [row.number, [row.lastFour, row.paymentFileId]]))
  }
  assert.deepEqual(
    [(await rows()).get(one.number), (await rows()).get(two.number)],
    [
      ['0189', null],
      [null, null],
    ],
  )
  const { id } = await must(make([one]))
  assert.deepEqual((await rows()).get(one.number), ['0189', id])
  const { number, resolutionId } = two
  await must(run(executeResolution, finance, { number, resolutionId, reference: 'CB-2' }))
  assert.deepEqual(await paymentsOf(two), ['settled'])
  await must(run(voidExecution, finance, { number, resolutionId, reason: 'Erreur' }))
  assert.deepEqual(await paymentsOf(two), ['cancelled'])
})
