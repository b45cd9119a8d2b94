import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#domain/actor.ts'
import { whoIsTold } from './who-is-told.ts'

const person = (id: string, ...roles: Role[]) => ({ id, roles })
const ines = person('ines', 'support')
const sacha = person('sacha', 'support', 'finance')
const malo = person('malo', 'returns_agent')
const helene = person('helene', 'manager')
const all = [ines, sacha, malo, helene]

const told = (promise: Parameters<typeof whoIsTold>[0], staff = all): string[] => whoIsTold(promise, staff).map(({ id }) => id)

test('a promise that is near is told to whoever has the case', () =>
  assert.deepEqual(told({ kind: 'review', state: 'near', assigneeId: 'sacha' }), ['sacha']))

test('nobody’s case: to everybody of the role', () => {
  assert.deepEqual(told({ kind: 'review', state: 'near', assigneeId: null }), ['ines', 'sacha'])
  assert.deepEqual(told({ kind: 'inspection', state: 'near', assigneeId: null }), ['malo'])
  assert.deepEqual(told({ kind: 'refund', state: 'near', assigneeId: null }), ['sacha'])
})

test('whoever has the case and cannot keep the promise is not who must', () =>
  assert.deepEqual(told({ kind: 'refund', state: 'near', assigneeId: 'ines' }), ['sacha']))

test('one that is broken is told to the managers as well, once each', () => {
  assert.deepEqual(told({ kind: 'review', state: 'breached', assigneeId: 'ines' }), ['ines', 'helene'])
  assert.deepEqual(told({ kind: 'review', state: 'breached', assigneeId: 'helene' }), ['helene'])
})

test('without anybody of the role, the managers', () =>
  assert.deepEqual(told({ kind: 'inspection', state: 'near', assigneeId: null }, [ines, helene]), ['helene']))
