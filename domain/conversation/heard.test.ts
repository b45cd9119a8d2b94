import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readUpTo, unheard } from './heard.ts'
import type { Message } from './message.ts'

const said = (sequence: number, authorId: string | null, over: Partial<Message> = {}): Message => ({
  id: `m${sequence}`,
  sequence,
  at: '2026-11-24T09:00:00.000Z',
  authorId,
  authorKind: authorId === 'C1' ? 'customer' : 'staff',
  internal: false,
  body: '',
  eventId: null,
  ...over,
})
const customer = { side: 'customer', read: 0, mailed: 0 } as const
const heard = (messages: readonly Message[], over: object = {}): string[] => unheard(messages, { ...customer, ...over }).map(({ id }) => id)

test('what the other side said since it was last read or mailed is unheard, whatever was written meanwhile', () => {
  const talk = [said(1, 'S1'), said(2, 'S1'), said(3, 'S2')]
  assert.deepEqual(heard(talk), ['m1', 'm2', 'm3'])
  assert.deepEqual(heard(talk, { read: 1 }), ['m2', 'm3'])
  assert.deepEqual(heard(talk, { mailed: 2 }), ['m3'])
  assert.deepEqual(heard([...talk, said(4, 'C1'), said(5, 'S1')], { mailed: 3 }), ['m5'])
})

test('notes and one’s own side are no news', () => assert.deepEqual(heard([said(1, 'S1', { internal: true }), said(2, 'C1')]), []))

test('a side has read what its people have, and what came before its own words', () => {
  const talk = [said(1, 'C1'), said(2, 'S1'), said(3, 'C1'), said(4, 'S1', { internal: true })]
  assert.equal(readUpTo(talk, 'merchant', { customer: 0, merchant: 0 }), 2)
  assert.equal(readUpTo(talk, 'merchant', { customer: 0, merchant: 3 }), 3)
  assert.equal(readUpTo(talk, 'customer', { customer: 0, merchant: 9 }), 3)
})
