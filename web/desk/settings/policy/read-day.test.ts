import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDay } from './read-day.ts'

const today = '2026-11-27'

test('a day is read however it is typed', () => {
  for (const text of [
    '24/12/2026',
    '24.12.26',
    ' 24-12-2026 ',
    '2026-12-24',
    '24 décembre 2026',
    '24 déc. 2026',
    'jeudi 24 dec',
    '24th of December, 2026',
  ])
    assert.equal(readDay(text, today), '2026-12-24', text)
  assert.equal(readDay('1er mai 2027', today), '2027-05-01')
  assert.equal(readDay('14 juil 2027', today), '2027-07-14')
})

test('without a year it is the next such day', () => {
  assert.equal(readDay('27/11', today), '2026-11-27')
  assert.equal(readDay('26/11', today), '2027-11-26')
  assert.equal(readDay('1er janvier', today), '2027-01-01')
})

test('what is no day is none', () => {
  for (const text of ['', '31/02/2027', '24/13/2026', 'demain', '24 décade 2026', '12', '2026-12', '24/12/20266'])
    assert.equal(readDay(text, today), undefined, text)
})
