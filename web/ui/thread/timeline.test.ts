import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventView } from '#application/returns/view.ts'
import type { MessageView } from '#application/contact/message-view.ts'
import { timeline } from './timeline.ts'

const event = (sequence: number, at: string): EventView => ({ id: `e${sequence}`, sequence, at }) as EventView
const said = (sequence: number, at: string, author: Partial<MessageView['author']> = {}): MessageView =>
  ({ id: `m${sequence}`, sequence, at, author: { kind: 'staff', name: 'Sacha', me: false, ...author } }) as MessageView

const monday = '2026-11-23T09:00:00.000Z'
const tuesday = '2026-11-24T09:00:00.000Z'
const mine = { kind: 'customer', me: true } as const

const keys = (messages: MessageView[], { readUpTo = 99, events = [] as EventView[] } = {}): string[] =>
  timeline({ messages, events }, { locale: 'fr', readUpTo }).map(({ kind, key }) => (kind === 'day' ? 'day' : key))

test('what was said and what happened stand in the order they came, an act before the words that came with it', () =>
  assert.deepEqual(keys([said(2, monday), said(3, tuesday)], { events: [event(1, monday), event(2, monday)] }), [
    'day',
    'e1',
    'e2',
    'm2',
    'day',
    'm3',
  ]))

test('a mark stands before the first word of the merchant that was not read', () => {
  assert.deepEqual(keys([said(1, monday), said(2, monday), said(3, monday)], { readUpTo: 1 }), ['day', 'm1', 'unread', 'm2', 'm3'])
  assert.deepEqual(keys([said(1, monday)], { readUpTo: 1 }), ['day', 'm1'])
})

test('who has answered has read what came before', () =>
  assert.deepEqual(keys([said(1, monday), said(2, monday, mine), said(3, monday)], { readUpTo: 0 }), ['day', 'm1', 'm2', 'unread', 'm3']))
