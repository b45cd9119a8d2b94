import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { ask } from '../query.ts'
import type { ReturnView } from './view.ts'
import { askForDetails } from './request-details.ts'
import { showReturn } from './show-return.ts'

const desk = await testDesk()
const { support } = desk.actors
const show = (number: string) =>
  ask(showReturn, { actor: support, input: { number } }, { reads: desk.stores.reads, now: () => desk.clock.now }) as Promise<ReturnView>

test('verdicts given before details were asked are kept, and which units have none', async () => {
  const { number } = await returnAt(desk, 'submitted')
  const { lines } = await show(number)
  const [line] = lines
  const kept = { rejected: [], exceptions: [], open: line?.units.map(({ id }) => id) ?? [] }
  await desk.must(askForDetails, support, {
    number,
    message: 'Une photo ?',
    checklist: ['photo'],
    drafts: [{ lineId: line?.id ?? '', ...kept }],
  })
  const asked = await show(number)
  assert.equal(asked.status, 'needs_details')
  assert.deepEqual(asked.lines[0]?.draft, kept)
  assert.deepEqual(asked.details, { message: 'Une photo ?', checklist: ['photo'] })
})

test('a checklist holds codes that there are words for: others would stand in the history and before the customer as they are (invariant 6)', async () => {
  const { number } = await returnAt(desk, 'submitted')
  for (const other of ['Mme Durand a rappelé', 'photo_of_cat']) {
    const checklist = ['photo', other as 'photo'] as const
    const asked = await desk.does(askForDetails, support, { number, message: 'Une photo ?', checklist: [...checklist] })
    assert.deepEqual('field' in asked && asked.field, 'checklist.1')
  }
})
