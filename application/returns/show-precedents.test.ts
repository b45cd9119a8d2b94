import assert from 'node:assert/strict'
import { test } from 'node:test'
import { request, returnAt, testDesk } from '../../tests/support/desk.ts'
import { ask } from '../query.ts'
import { approveReturn } from './approve-return.ts'
import { rejectReturn } from './reject-return.ts'
import { showPrecedents } from './show-precedents.ts'
import { submitReturn } from './submit-return.ts'

const desk = await testDesk()
const { support } = desk.actors
const { reads } = desk.stores

async function precedents(number: string) {
  const answer = await ask(showPrecedents, { actor: support, input: { number } }, { reads, now: () => desk.clock.now })
  return 'items' in answer ? answer.items : assert.fail(answer.code)
}
async function decided(as: 'approved' | 'rejected', over: object = {}): Promise<string> {
  const order = await desk.order()
  const { number } = await desk.must(submitReturn, order.customer, request(order, 1, over))
  const lines = (await desk.rma(number)).lines.map((line) => ({ lineId: line.id }))
  if (as === 'approved') await desk.must(approveReturn, support, { number, lines, message: '' })
  else
    await desk.must(rejectReturn, support, { number, lines: lines.map((l) => ({ ...l, clause: 'A3' })), message: 'Non.', why: 'Déjà vu.' })
  return number
}

test('lines of the same product, reason and clauses that were decided count, newest first; others and one’s own do not', async () => {
  const first = await decided('approved')
  const second = await decided('rejected')
  await decided('approved', { reason: 'failed_in_use' })
  await decided('approved', { condition: 'marks_of_use' })
  await returnAt(desk, 'submitted')
  const { number, lines } = await returnAt(desk, 'submitted')
  const [at, by] = [desk.clock.now, 'support']
  assert.deepEqual(await precedents(number), [
    {
      lineId: lines[0]?.id,
      accepted: 1,
      total: 2,
      cases: [
        { number: second, accepted: false, at, by, clause: 'A3', reason: null, why: 'Déjà vu.' },
        { number: first, accepted: true, at, by, clause: null, reason: null, why: null },
      ],
    },
  ])
  assert.deepEqual(
    (await precedents(first)).map(({ accepted, total }) => [accepted, total]),
    [[0, 1]],
  )
})

test('the newest twelve are named, all are in the sum', async () => {
  const over = { reason: 'display_fault' }
  const numbers: string[] = []
  for (let n = 0; n < 13; n++) numbers.push(await decided(n === 0 ? 'rejected' : 'approved', over))
  const order = await desk.order()
  const { number } = await desk.must(submitReturn, order.customer, request(order, 1, over))
  const [of] = await precedents(number)
  assert.deepEqual([of?.accepted, of?.total], [12, 13])
  assert.deepEqual(
    of?.cases.map((one) => one.number),
    numbers.slice(1).toReversed(),
  )
})

test('the last hundred are taken of what was decided: those that wait are in nobody’s way', async () => {
  const over = { reason: 'intermittent_fault' }
  const old = await decided('approved', over)
  for (let n = 0; n < 101; n++) {
    const order = await desk.order()
    await desk.must(submitReturn, order.customer, request(order, 1, over))
  }
  const order = await desk.order()
  const { number } = await desk.must(submitReturn, order.customer, request(order, 1, over))
  assert.deepEqual(
    (await precedents(number)).map(({ total, cases }) => [total, cases[0]?.number]),
    [[1, old]],
  )
})

test('the reason for a verdict is kept with its event, for colleagues', async () => {
  const number = await decided('rejected')
  const page = await reads.returnPage(number)
  const event = page?.events.find(({ verb }) => verb === 'reject')
  assert.equal(page?.texts.find(({ subjectId, kind }) => subjectId === event?.id && kind === 'reason')?.body, 'Déjà vu.')
})

test('the precedents of a whole return are one question', async () => {
  const { number } = await returnAt(desk, 'submitted')
  desk.stores.statements.length = 0
  await precedents(number)
  assert.deepEqual(desk.stores.statements, ['precedents of'])
})

test('a verdict against the policy or against clear precedents is refused until it says why, whatever the screen knew', async () => {
  const order = await desk.order()
  const over = { reason: 'intermittent_fault' }
  const { number } = await desk.must(submitReturn, order.customer, request(order, 1, over))
  const lines = (await desk.rma(number)).lines.map((line) => ({ lineId: line.id }))
  const refusal = { number, lines: lines.map((line) => ({ ...line, clause: 'A3' })), message: 'Non.' }
  const silent = await desk.does(rejectReturn, support, refusal)
  assert.deepEqual('code' in silent && [silent.code, silent.field], ['why_needed', 'why'])
  assert.deepEqual('code' in silent && silent.params, { line: 1, policy: true, exception: false, precedent: false })
  for (let n = 0; n < 4; n++) await decided('rejected', over)
  const against = await desk.does(approveReturn, support, { number, lines, message: '' })
  assert.equal('code' in against && against.code, 'why_needed')
  await desk.must(approveReturn, support, { number, lines, message: '', why: 'Le lot est rappelé.' })
})

test('why a decision departs and why a label is given all the same are two texts of one event', async () => {
  const order = await desk.order()
  const { number } = await desk.must(submitReturn, order.customer, request(order))
  const lines = (await desk.rma(number)).lines.map((line) => ({ lineId: line.id }))
  const words = { why: 'Déjà vu.', safetyOverride: 'Transport ADR.' }
  await desk.must(approveReturn, desk.actors.manager, { number, lines, message: '', ...words })
  const page = await reads.returnPage(number)
  const event = page?.events.find(({ verb }) => verb === 'approve')
  const said = page?.texts.filter(({ subjectId }) => subjectId === event?.id).map(({ kind, body }) => `${kind}: ${body}`)
  assert.deepEqual(said?.sort(), [`reason: ${words.why}`, `safety: ${words.safetyOverride}`])
})
