import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventView, MessageView } from '#application/views.ts'
import { timeline } from './timeline.ts'

const message = (id: string, sequence: number, at: string): MessageView => ({ id, sequence, at }) as MessageView
const event = (id: string, sequence: number, at: string): EventView => ({ id, sequence, at }) as EventView
const dayOf = (instant: string): string => instant.slice(0, 10)

test('messages and events stand in the order they came, day by day', () => {
  const days = timeline(
    {
      messages: [message('m', 2, '2026-11-23T10:00:00.000Z'), message('n', 3, '2026-11-24T09:00:00.000Z')],
      events: [event('e', 1, '2026-11-23T09:00:00.000Z'), event('f', 4, '2026-11-24T10:00:00.000Z')],
    },
    dayOf,
  )
  assert.deepEqual(
    days.map(({ day, entries }) => [day, entries.map(({ key }) => key)]),
    [
      ['2026-11-23', ['e', 'm']],
      ['2026-11-24', ['n', 'f']],
    ],
  )
})

test('an event stands before the message that went with it', () => {
  const at = '2026-11-23T09:00:00.000Z'
  const [day] = timeline({ messages: [message('m', 1, at)], events: [event('e', 1, at)] }, dayOf)
  assert.deepEqual(
    day?.entries.map(({ kind }) => kind),
    ['event', 'message'],
  )
})
