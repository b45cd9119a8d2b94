import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { approveReturn } from './approve-return.ts'
import { askForDetails } from './request-details.ts'

const desk = await testDesk()
const { support, manager } = desk.actors
const settlement = { kind: 'credit', amount: 1000, goods: 'kept' } as const
const events = async (number: string): Promise<string[]> =>
  ((await desk.stores.reads.returnPage(number))?.events ?? []).map(({ verb }) => verb)
const linesOf = ({ lines }: { lines: readonly { id: string }[] }) => lines.map(({ id }) => ({ lineId: id }))

test('a verdict and its gesture are one act of two events', async () => {
  const it = await returnAt(desk, 'submitted')
  const { version } = await desk.must(approveReturn, support, { number: it.number, lines: linesOf(it), message: 'Oui.', settlement })
  const after = await desk.rma(it.number)
  assert.deepEqual([after.status, after.version, version], ['approved', it.version + 2, it.version + 2])
  assert.deepEqual(
    after.settlements.map(({ kind, amount, state }) => [kind, amount, state]),
    [['credit', 1000, 'offered']],
  )
  assert.deepEqual(await events(it.number), ['submit', 'offer_settlement', 'approve'])
})

test('details are asked for with a gesture likewise', async () => {
  const { number } = await returnAt(desk, 'submitted')
  await desk.must(askForDetails, support, { number, message: 'Une photo ?', settlement })
  assert.deepEqual(await events(number), ['submit', 'offer_settlement', 'request_details'])
  assert.equal((await desk.rma(number)).status, 'needs_details')
})

test('nothing of it stands where either is refused, and the refusal names the field of the one', async () => {
  const it = await returnAt(desk, 'submitted')
  const { number } = it
  const dear = { ...settlement, amount: 9_999_999 }
  const beyond = await desk.does(approveReturn, support, { number, lines: linesOf(it), message: '', settlement: dear })
  assert.deepEqual('code' in beyond && [beyond.code, beyond.field], ['above_settlement_limit', 'settlement.amount'])
  const [line] = it.lines
  const rejected = line?.units.map(({ id }) => ({ unitId: id, clause: 'A3' })) ?? []
  const nothing = await desk.does(approveReturn, manager, {
    number,
    lines: [{ lineId: line?.id ?? '', rejected }],
    message: '',
    settlement,
  })
  assert.equal('code' in nothing && nothing.code, 'nothing_approved')
  assert.deepEqual(await events(number), ['submit'])
  assert.deepEqual((await desk.rma(number)).settlements, [])
})

test('a decision that somebody else was first to make takes its gesture with it', async () => {
  const it = await returnAt(desk, 'submitted')
  const input = { number: it.number, lines: linesOf(it), message: '' }
  const both = await Promise.all([
    desk.does(approveReturn, support, input, { expects: it.version }),
    desk.does(approveReturn, manager, { ...input, settlement }, { expects: it.version }),
  ])
  assert.equal(both.filter((one) => 'code' in one && one.code === 'stale_version').length, 1)
  const after = await desk.rma(it.number)
  assert.equal(after.settlements.length, 'code' in both[1] ? 0 : 1)
})
