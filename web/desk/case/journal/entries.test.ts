import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventView } from '#application/returns/view.ts'
import type { ComingMailView, MailView } from '#application/mail/view.ts'
import type { MessageView } from '#application/contact/message-view.ts'
import { countKinds, entriesOf } from './entries.ts'

const view = {
  events: [
    { id: 'submit', at: '2026-11-23T09:00', verb: 'submit' },
    { id: 'approve', at: '2026-11-23T10:00', verb: 'approve' },
    { id: 'receive', at: '2026-11-25T08:00', verb: 'receive' },
  ] as unknown as EventView[],
  messages: [
    { id: 'note', at: '2026-11-23T09:30', internal: true, body: 'Vu.', files: [] as never[] },
    { id: 'words', at: '2026-11-23T10:00', internal: false, body: 'Accordé.', files: [] as never[] },
    { id: 'nothing', at: '2026-11-23T11:00', internal: false, body: '', files: [] as never[] },
  ] as unknown as MessageView[],
}
const coming = [{ id: 'coming', dueAt: '2026-11-25T09:00' }] as unknown as ComingMailView[]
const mails = [{ id: 'mail', queuedAt: '2026-11-23T10:00' }] as unknown as MailView[]

test('a case’s history is one list, newest first, an act above its words and its mail', () =>
  assert.deepEqual(
    entriesOf({ view, mails, coming }).map(({ key }) => key),
    ['coming', 'receive', 'approve', 'words', 'mail', 'note', 'submit'],
  ))

test('it is narrowed by kinds, those that there are', () =>
  assert.deepEqual(
    countKinds(entriesOf({ view, mails, coming: [] })).map(({ kind, count }) => `${kind} ${count}`),
    ['decisions 1', 'messages 1', 'notes 1', 'mails 1', 'parcels 1', 'follow_up 1'],
  ))

test('of messages that were read before their mails had to go, the last in a row says so', () => {
  const spared = ['a', 'b', 'c'].map((id) => ({ id, queuedAt: `2026-11-26T0${id.length}:00`, state: 'spared', to: 'ines@x.example' }))
  const sent = { id: 'd', queuedAt: '2026-11-26T02:00', state: 'sent', to: 'ines@x.example' }
  const entries = entriesOf({ view: { events: [], messages: [] }, mails: [...spared, sent] as unknown as MailView[], coming: [] })
  assert.deepEqual(
    entries.map(({ key }) => key),
    ['d', 'c'],
  )
})
