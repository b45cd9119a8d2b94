import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayBeOld, readLiveEvent } from './live-event.ts'

const event = { number: 'RMA-2026-000482-9', sequence: 7 }
const page = '/returns/RMA-2026-000482-9'

test('a return’s page is fetched anew when it has not seen the change', () => {
  assert.ok(mayBeOld({ path: page, sequence: 6 }, event))
  assert.ok(mayBeOld({ path: page, sequence: 3 }, event))
  assert.ok(mayBeOld({ path: `${page}/label`, sequence: undefined }, event))
})

test('a page that holds the change already is left alone', () => assert.ok(!mayBeOld({ path: page, sequence: 7 }, event)))

test('another return’s page is left alone', () => assert.ok(!mayBeOld({ path: '/returns/RMA-2026-000483-7', sequence: 1 }, event)))

test('lists and counts may hold any return', () => {
  assert.ok(mayBeOld({ path: '/returns', sequence: undefined }, event))
  assert.ok(mayBeOld({ path: '/desk/queue', sequence: undefined }, event))
})

test('a read mark is of interest to its return’s page alone, whatever the page holds', () => {
  const read = { number: event.number, read: true }
  assert.ok(mayBeOld({ path: page, sequence: 7 }, read))
  assert.ok(!mayBeOld({ path: '/returns', sequence: undefined }, read))
  assert.ok(!mayBeOld({ path: '/desk/queue', sequence: undefined }, read))
})

test('when the stream begins a return’s page is fetched anew, and no list', () => {
  assert.ok(mayBeOld({ path: page, sequence: 7 }, { begun: true }))
  assert.ok(!mayBeOld({ path: '/returns', sequence: undefined }, { begun: true }))
})

test('what this person was told changes their list alone, and a return’s change does not', () => {
  assert.ok(mayBeOld({ path: '/desk/notices/unread', sequence: undefined }, { notices: true }))
  assert.ok(!mayBeOld({ path: '/desk/queue', sequence: undefined }, { notices: true }))
  assert.ok(!mayBeOld({ path: '/desk/notices', sequence: undefined }, event))
})

test('after a gap in the stream everything but the session may be old', () => {
  assert.ok(mayBeOld({ path: page, sequence: 9 }, {}))
  assert.ok(!mayBeOld({ path: '/session', sequence: undefined }, {}))
})

test('who looks at a case changes nothing of the case', () => {
  const here = { number: event.number, present: true }
  assert.ok(mayBeOld({ path: `${page}/presence`, sequence: undefined }, here))
  assert.ok(!mayBeOld({ path: page, sequence: 7 }, here))
  assert.ok(!mayBeOld({ path: '/desk/queue', sequence: undefined }, here))
  assert.deepEqual(readLiveEvent('{"number":"RMA-2026-000482-9","present":true}'), here)
  const talking = { conversation: '0197', present: true }
  assert.ok(mayBeOld({ path: '/conversations/0197/presence', sequence: undefined }, talking))
  assert.ok(!mayBeOld({ path: '/conversations/0197', sequence: 1 }, talking))
})

test('what becomes of a mail changes the list of a case’s mails alone', () => {
  const mailed = { number: event.number, mailed: true }
  assert.ok(mayBeOld({ path: `${page}/mails`, sequence: undefined }, mailed))
  assert.ok(!mayBeOld({ path: page, sequence: 7 }, mailed))
  assert.ok(!mayBeOld({ path: '/desk/queue', sequence: undefined }, mailed))
  assert.deepEqual(readLiveEvent('{"number":"RMA-2026-000482-9","mailed":true}'), mailed)
  assert.ok(mayBeOld({ path: '/conversations/c1/mails', sequence: undefined }, { conversation: 'c1', mailed: true }))
  assert.ok(!mayBeOld({ path: '/conversations/c2/mails', sequence: undefined }, { conversation: 'c1', mailed: true }))
})

test('what is counted every minute is asked for as often, and not at each change', () => {
  for (const path of ['/desk/dashboard', '/desk/views']) {
    assert.ok(!mayBeOld({ path, sequence: undefined }, event))
    assert.ok(!mayBeOld({ path, sequence: undefined }, {}))
  }
})

test('what the stream says is read with care', () => {
  assert.deepEqual(readLiveEvent('{"number":"RMA-2026-000482-9","sequence":7}'), event)
  assert.deepEqual(readLiveEvent('{"refetch":true}'), {})
  assert.deepEqual(readLiveEvent('{"number":"RMA-2026-000482-9","read":true}'), { number: event.number, read: true })
  assert.deepEqual(readLiveEvent('{"notices":true}'), { notices: true })
  assert.deepEqual(readLiveEvent('?'), {})
})
