import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofPart, type PolicyPart } from './policy-parts.ts'

const cases: readonly [string, PolicyPart | null][] = [
  ['calendars.merchant.weekdays', 'calendar'],
  ['holidays', 'calendar'],
  ['clocks.review.calendar.weekdays', null],
  ['clocks.review.amount.hours', 'promises'],
  ['clocks.review.calendar.kind', 'promises'],
  ['clocks.review.calendar', 'promises'],
  ['delays.returnByDays', 'promises'],
  ['clauses.A3.text.fr', 'promises'],
  ['reasons', 'reasons'],
  ['reasons.not_needed', 'reasons'],
  ['settlementLimits.support', 'gestures'],
  ['requestTypes.convenience.windowDays', null],
]
for (const [path, part] of cases)
  test(`${path} is told with ${part ?? 'nothing but its version'}`, () => {
    const told = (['calendar', 'promises', 'reasons', 'gestures'] as const).filter((one) => ofPart([{ path }], one).length > 0)
    assert.deepEqual(told, part === null ? [] : [part])
  })
