import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closuresOf, daysOf } from './closure-days.ts'

const christmas = { from: '2026-12-30', until: '2027-01-02' }

test('days that follow one another are one closure, over the end of a year too', () => {
  assert.deepEqual(closuresOf(['2027-01-01', '2026-12-31', '2027-05-07', '2026-12-30', '2027-01-02', '2026-12-31']), [
    christmas,
    { from: '2027-05-07', until: '2027-05-07' },
  ])
  assert.deepEqual(closuresOf([]), [])
})

test('a closure is each of its days once; those that overlap are told once', () => {
  assert.deepEqual(daysOf([{ from: '2027-01-01', until: '2027-01-01' }, christmas]), [
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
  ])
  assert.deepEqual(closuresOf(daysOf([christmas])), [christmas])
})
