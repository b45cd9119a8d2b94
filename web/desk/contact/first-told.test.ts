import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstTold } from './first-told.ts'

const said = (kind: 'customer' | 'staff', body: string, over: object = {}) =>
  ({ author: { kind, name: null, me: false }, internal: false, body, ...over }) as never
const messages = [
  said('customer', ' La souris est muette. '),
  said('staff', 'Depuis quand ?'),
  said('customer', 'Absent.', { mail: { kind: 'automatic' } }),
  said('customer', 'Depuis hier.'),
]
const told = (serials: readonly string[], serialsHeld: readonly string[], quantity: number) =>
  firstTold({ messages }, { item: { serials, serialsHeld }, quantity }).said

test('the dock is told what the customer wrote, and nothing that a machine or staff did', () =>
  assert.equal(told([], [], 1).dockMessage, 'La souris est muette.\n\nDepuis hier.'))

test('serials stand there where all that are free come back', () => {
  assert.equal(told(['A1'], [], 1).serials, 'A1')
  assert.equal(told(['A1', 'A2', 'A3'], ['A2'], 2).serials, 'A1\nA3')
  assert.equal(told(['A1', 'A2'], [], 1).serials, '')
})
