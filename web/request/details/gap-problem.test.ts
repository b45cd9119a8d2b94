import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '../../ui/words/read-catalogue.ts'
import { gaps, pleaGaps } from '../gaps.ts'
import { gapProblem } from './gap-problem.ts'

const t = speaker('fr', 'portal')
const check = { clause: 'A4', outcome: 'block' as const, waivable: true, excepted: false }

test('nothing missing is no problem', () => assert.equal(gapProblem(new Map(), t), null))

test('what is missing is named field by field, from the top of the page to its end', () => {
  const problem = gapProblem(
    new Map([
      ['dockMessage', { code: 'dock_message_needed' }],
      ['pleas.A4', { code: 'plea_needed' }],
      ['serials.10', { code: 'serial_twice', params: { serial: 'A' } }],
      ['serials.2', { code: 'serial_empty', params: { serial: '-' } }],
      ['reason', { code: 'reason_needed' }],
    ]),
    t,
  )
  assert.deepEqual(
    problem?.errors?.map(({ field }) => field),
    ['reason', 'serials.2', 'serials.10', 'pleas.A4', 'dockMessage'],
  )
})

test('a clause that an exception opens asks for a plea, until there is one', () => {
  assert.deepEqual([...pleaGaps([check])], [['pleas.A4', { code: 'plea_needed' }]])
  assert.equal(pleaGaps([{ ...check, excepted: true }]).size, 0)
})

test('a clause that no exception opens asks for none', () => assert.equal(pleaGaps([{ ...check, waivable: false }]).size, 0))

test('every gap that a form can run into is worded', () => {
  for (const code of gaps)
    assert.notEqual(
      gapProblem(new Map([['reason', { code, params: { serial: 'A', found: 1, wanted: 15, last: '9' } }]]), t)?.errors?.[0]?.detail,
      `portal.gap.${code}`,
    )
})
