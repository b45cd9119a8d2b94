import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readClock } from './read-clock.ts'

test('a time of day is read however it is typed', () => {
  for (const [text, time] of [
    ['9', '09:00'],
    ['9h', '09:00'],
    ['9 h 30', '09:30'],
    ['09:30', '09:30'],
    ['18.15', '18:15'],
    ['6 pm', '18:00'],
    ['12 am', '00:00'],
    ['12:30pm', '12:30'],
    ['24 h', '24:00'],
    ['0 h 00', '00:00'],
  ] as const)
    assert.equal(readClock(text), time, text)
})

test('what is no time is none', () => {
  for (const text of ['', 'midi', '25', '9:75', '24:30', '13 pm', '9:5']) assert.equal(readClock(text), undefined, text)
})
