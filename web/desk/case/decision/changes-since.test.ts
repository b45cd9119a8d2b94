import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventView } from '#application/returns/view.ts'
import type { MessageView } from '#application/contact/message-view.ts'
import { changesSince } from './changes-since.ts'

const event = (id: string, sequence: number, me = false): EventView =>
  ({ id, verb: 'approve', sequence, at: `2026-11-23T09:0${sequence}`, actor: { name: 'Anne', me } }) as EventView
const message = (id: string, sequence: number, me: boolean): MessageView =>
  ({ id, sequence, at: `2026-11-23T09:0${sequence}`, author: { me } }) as MessageView
const view = {
  events: [event('submit', 1), event('approve', 4), event('escalate', 6, true)],
  messages: [message('hello', 2, false), message('mine', 3, true), message('with-approval', 4, false), message('thanks', 5, false)],
}
const since = (sequence: number): string[] => changesSince(view, { since: sequence }).map(({ key }) => key)

test('what others did and wrote meanwhile is told in its order, an act and its words once', () =>
  assert.deepEqual(since(1), ['hello', 'approve', 'thanks']))
test('what was there already, and one’s own acts, are not, whatever others are called', () => assert.deepEqual(since(5), []))
