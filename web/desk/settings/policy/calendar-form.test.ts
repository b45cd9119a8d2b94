import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOf, typedOf } from './calendar-form.ts'

const today = '2026-11-27'
const week = { weekdays: [1, 2, 3, 4, 5], hours: { from: '09:00', to: '18:30' }, holidays: 'FR' as const }
const whole = { ...week, hours: { from: '00:00', to: '24:00' }, closures: ['2026-12-24', '2027-05-06', '2027-05-07'] }

test('what is shown and sent back unchanged is the same calendar, in both languages', () => {
  for (const locale of ['fr', 'en'] as const)
    for (const calendar of [whole, { ...week, closures: [] }]) assert.deepEqual(calendarOf(typedOf(calendar, locale), today), { calendar })
  const typed = typedOf(whole, 'fr')
  assert.equal(typed.allDay, true)
  assert.deepEqual(typed.closures[1], { id: 1, from: '6 mai 2027', until: '7 mai 2027' })
  assert.deepEqual([typedOf(week, 'fr').from.replaceAll('\u00A0', ' '), typedOf(week, 'en').until], ['9 h', '18:30'])
})

test('midnight is the end of a day, and an empty row is no closure', () => {
  const typed = { ...typedOf(week, 'fr'), until: '0 h', closures: [{ id: 4, from: ' ', until: '' }] }
  assert.deepEqual(calendarOf(typed, today), { calendar: { ...week, hours: { from: '09:00', to: '24:00' }, closures: [] } })
})

test('what is wrong is told at its field', () => {
  const typed = {
    ...typedOf(week, 'fr'),
    days: [],
    from: 'matin',
    until: '25',
    closures: [
      { id: 1, from: '31/02/2027', until: '' },
      { id: 2, from: '24/12/2026', until: '20/12/2026' },
      { id: 3, from: '24/12/2026', until: '24/12/2028' },
      { id: 5, from: '', until: '24/12/2026' },
    ],
  }
  assert.deepEqual(calendarOf(typed, today), {
    errors: {
      days: 'settings.wrong.days',
      from: 'settings.wrong.time',
      until: 'settings.wrong.time',
      '1.from': 'settings.wrong.day',
      '2.until': 'settings.wrong.range',
      '3.until': 'settings.wrong.long',
      '5.from': 'settings.wrong.day',
    },
  })
  assert.deepEqual(calendarOf({ ...typedOf(week, 'fr'), until: '9' }, today), { errors: { until: 'settings.wrong.order' } })
})
