import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clausesLeft } from './clauses-left.ts'

const clause = (id: string, ...settings: string[]) => ({ id, fr: 'Du lundi au samedi.', en: 'Monday to Saturday.', settings })
const change = (path: string) => ({ path, before: 1, after: 2 })
const clauses = [clause('B1', 'clocks.review', 'calendars.working_days'), clause('E1', 'delays.returnByDays')]

test('a clause that says what changes is named, unless its own words change too', () => {
  const ids = (...paths: string[]) => clausesLeft(paths.map(change), clauses).map(({ id }) => id)
  assert.deepEqual(ids('calendars.working_days.weekdays', 'clocks.review.calendar.weekdays'), ['B1'])
  assert.deepEqual(ids('calendars.working_days.weekdays', 'clauses.B1.text.fr'), [])
  assert.deepEqual(ids('delays.returnByDays'), ['E1'])
  assert.deepEqual(ids('reasons.dead.evidence', 'clocks.refund.amount.hours'), [])
})
