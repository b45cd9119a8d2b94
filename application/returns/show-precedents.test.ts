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
  assert.deepEqual(await precedents(number), [
    {
      lineId: lines[0]?.id,
      accepted: 1,
      total: 2,
      cases: [
        { number: second, accepted: false },
        { number: first, accepted: true },
      ],
    },
  ])
  assert.deepEqual(
    (await precedents(first)).map(({ accepted, total }) => [accepted, total]),
    [[0, 1]],
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
