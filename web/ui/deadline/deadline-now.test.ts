import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deadlineNow } from './deadline-now.ts'

const hour = 60 * 60_000
const due = '2026-11-24T12:00:00.000Z'
const at = (hoursBefore: number): number => Date.parse(due) - hoursBefore * hour
const running = { due, remainingMs: 5 * hour, fraction: 0.5, near: false, late: false }

test('as answered, what is left is what the API counted', () => {
  assert.deepEqual(deadlineNow(running, at(5)), { state: 'calm', ms: 5 * hour, fraction: 0.5 })
})

test('it runs down with the wall clock, and the bar with it', () => {
  assert.deepEqual(deadlineNow(running, at(2.5)), { state: 'calm', ms: 2.5 * hour, fraction: 0.75 })
})

test('hours that are closed until due are not counted', () => {
  assert.deepEqual(deadlineNow(running, at(20)), { state: 'calm', ms: 5 * hour, fraction: 0.5 })
})

test('the last hour is near, whatever the API said before', () => assert.equal(deadlineNow(running, at(1)).state, 'near'))

test('a promise that breaks while one looks is late by the wall clock', () => {
  assert.deepEqual(deadlineNow(running, at(-1)), { state: 'late', ms: hour, fraction: 1 })
})

test('a promise that was late stays late by what the API counted', () => {
  assert.deepEqual(deadlineNow({ ...running, remainingMs: -2 * hour, late: true }, at(-14)), { state: 'late', ms: 2 * hour, fraction: 1 })
})
