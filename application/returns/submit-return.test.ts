import assert from 'node:assert/strict'
import { test } from 'node:test'
import { request, testDesk } from '../../tests/support/desk.ts'
import { submitReturn } from './submit-return.ts'

const desk = await testDesk()

test('a number bears the year that the merchant’s wall shows: in Paris it is 2027 an hour before it is so in UTC', async () => {
  const order = await desk.order({ parcels: [] })
  desk.clock.now = '2026-12-31T22:59:00.000Z'
  assert.match((await desk.must(submitReturn, order.customer, request(order))).number, /^RMA-2026-/)
  desk.clock.now = '2026-12-31T23:00:00.000Z'
  assert.match((await desk.must(submitReturn, order.customer, request(order))).number, /^RMA-2027-/)
})
