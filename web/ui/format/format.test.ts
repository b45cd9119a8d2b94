import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '../words/read-catalogue.ts'
import {
  endsADay,
  formatDate,
  formatDateTime,
  formatDay,
  formatDue,
  formatLocalDate,
  formatSince,
  formatTime,
  formatWeekday,
} from './date.ts'
import { formatDuration } from './duration.ts'
import { formatList, formatMoney, formatPhrase, formatShare, formatSize } from './number.ts'

const evening = '2026-11-22T17:02:00.000Z'

test('dates and times read as in the design, in Paris, with firm spaces', () => {
  assert.equal(formatDate(evening, 'fr'), '22\u00A0nov.\u00A02026')
  assert.equal(formatDay(evening, 'fr'), '22\u00A0nov.')
  assert.equal(formatTime(evening, 'fr'), '18\u00A0h\u00A002')
  assert.equal(formatDateTime(evening, 'fr'), '22\u00A0nov.\u00A02026, 18\u00A0h\u00A002')
  assert.equal(formatWeekday(evening, 'fr'), 'dimanche 22\u00A0nov.\u00A02026')
  assert.equal(formatDateTime(evening, 'en'), '22\u00A0Nov\u00A02026, 18:02')
})

test('the first of a month is « 1er » in French', () =>
  assert.equal(formatDate('2026-10-01T10:00:00.000Z', 'fr'), '1er\u00A0oct.\u00A02026'))

test('midnight is 0 h 00 of the new day', () =>
  assert.equal(formatDateTime('2026-06-30T22:00:00.000Z', 'fr'), '1er\u00A0juil.\u00A02026, 0\u00A0h\u00A000'))

test('a local date keeps its day in every zone', () => assert.equal(formatLocalDate('2026-12-31', 'fr'), '31\u00A0déc.\u00A02026'))

test('a deadline at the last instant of a Paris day says the day only, in winter and in summer', () => {
  assert.equal(formatDue('2026-12-03T22:59:59.999Z', 'fr'), '3\u00A0déc.\u00A02026')
  assert.ok(endsADay('2026-07-14T21:59:59.999Z'))
  assert.equal(formatDue('2026-12-03T22:58:00.000Z', 'fr'), '3\u00A0déc.\u00A02026, 23\u00A0h\u00A058')
})

test('what holds since a local midnight holds since that day', () => {
  assert.equal(formatSince('2024-12-31T23:00:00.000Z', 'fr'), '1er\u00A0janv.\u00A02025')
  assert.equal(formatSince('2025-01-01T00:00:00.000Z', 'fr'), '1er\u00A0janv.\u00A02025, 1\u00A0h\u00A000')
})

test('amounts come from minor units of their own currency', () => {
  assert.equal(formatMoney(124_990, 'EUR', 'fr'), '1\u202F249,90\u00A0€')
  assert.equal(formatMoney(-5, 'EUR', 'fr'), '-0,05\u00A0€')
  assert.equal(formatMoney(124_990, 'EUR', 'en'), '€1,249.90')
  assert.equal(formatMoney(500, 'JPY', 'en'), 'JP¥500')
})

test('shares and sizes are rounded for reading', () => {
  assert.equal(formatShare(0.0218, 'fr'), '2,2\u00A0%')
  assert.equal(formatSize(2_140_000, 'fr'), '2,1\u00A0Mo')
  assert.equal(formatSize(84_000, 'fr'), '84\u00A0ko')
  assert.equal(formatSize(999, 'en'), '999\u00A0bytes')
})

test('several things read as one phrase', () => {
  assert.equal(formatPhrase(['Remboursement', 'Avoir', 'Échange'], 'fr', 'disjunction'), 'Remboursement, avoir ou échange')
  assert.equal(formatList(['Câble', 'Écran'], 'en'), 'Câble and Écran')
})

const minute = 60_000
const durations: readonly [number, string, string][] = [
  [59_999, 'moins d’une minute', 'less than a minute'],
  [35 * minute, '35\u00A0min', '35 min'],
  [60 * minute, '1\u00A0h', '1 h'],
  [65 * minute, '1\u00A0h\u00A005', '1 h 05'],
  [28 * 60 * minute, '1\u00A0jour et 4\u00A0h', '1 day and 4 h'],
  [24 * 60 * minute, '1\u00A0jour', '1 day'],
  [10.6 * 24 * 60 * minute, '10\u00A0jours', '10 days'],
]

for (const [ms, french, english] of durations) {
  test(`${ms} ms reads « ${french} »`, () => {
    assert.equal(formatDuration(ms, speaker('fr', 'ui')), french)
    assert.equal(formatDuration(ms, speaker('en', 'ui')), english)
  })
}
