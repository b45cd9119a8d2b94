import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Kept } from '../../ui/kept/kept.ts'
import { ProblemError } from '../../ui/api/problem.ts'
import { createOutbox, type Outbox, type Pending } from './outbox.ts'

type Server = { send: (message: Pending) => Promise<{ id: string }>; had: string[]; fail: Error | null; afterwards: boolean }

/** Answers each key once, as the API does; `afterwards` is a connection that breaks when the message is there already. */
function server(): Server {
  const known = new Map<string, string>()
  const it: Server = {
    had: [],
    fail: null,
    afterwards: false,
    async send({ key, body }) {
      if (it.fail && !it.afterwards) throw it.fail
      if (!known.has(key)) {
        known.set(key, `id of ${body}`)
        it.had.push(body)
      }
      if (it.fail) throw it.fail
      return { id: known.get(key) ?? '' }
    },
  }
  return it
}

function storage(): Kept {
  const all = new Map<string, unknown>()
  return { get: (name) => all.get(name) ?? null, put: (name, value) => void all.set(name, value), drop: (name) => void all.delete(name) }
}

let keys = 0
const silence = new TypeError('fetch failed')
const opened = ({ send }: Server, kept = storage()): Outbox => createOutbox({ name: 'n', kept, send, newKey: () => `key ${++keys}` })
const states = (outbox: Outbox): string[] => outbox.pending().map(({ body, state, id }) => `${body} ${id === null ? state : 'sent'}`)
/** All that follows from what was done, but for what waits for a timer. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const timers = (t: TestContext): void => t.mock.timers.enable({ apis: ['setTimeout'] })

test('messages go one after the other, as they were written, and stay until the conversation holds them', async () => {
  const api = server()
  const outbox = opened(api)
  outbox.post('Un', [])
  outbox.post('Deux', [])
  await settled()
  assert.deepEqual(api.had, ['Un', 'Deux'])
  assert.deepEqual(states(outbox), ['Un sent', 'Deux sent'])
  outbox.settle(new Set(['id of Un']))
  assert.deepEqual(states(outbox), ['Deux sent'])
})

test('without a network they wait in order, and go by themselves when it is back', async (t) => {
  timers(t)
  const api = server()
  const outbox = opened(api)
  api.fail = silence
  outbox.post('Un', [])
  outbox.post('Deux', [])
  await settled()
  assert.deepEqual(states(outbox), ['Un waiting', 'Deux sending'])
  api.fail = null
  t.mock.timers.tick(60_000)
  await settled()
  assert.deepEqual(api.had, ['Un', 'Deux'])
})

test('what arrived although its answer was lost is not sent twice', async (t) => {
  timers(t)
  const api = server()
  const outbox = opened(api)
  Object.assign(api, { fail: silence, afterwards: true })
  outbox.post('Une fois', [])
  await settled()
  api.fail = null
  outbox.retry()
  await settled()
  assert.deepEqual([api.had, states(outbox)], [['Une fois'], ['Une fois sent']])
})

test('a reload loses none and doubles none: the key is kept with the words', async (t) => {
  timers(t)
  const api = server()
  const store = storage()
  Object.assign(api, { fail: silence, afterwards: true })
  opened(api, store).post('Encore là', [])
  await settled()
  api.fail = null
  const reloaded = opened(api, store)
  reloaded.retry()
  await settled()
  assert.deepEqual([api.had, states(reloaded)], [['Encore là'], ['Encore là sent']])
})

test('a second tab that sends its own message loses none that waits in the first', async (t) => {
  timers(t)
  const [here, there] = [server(), server()]
  const store = storage()
  const second = opened(there, store)
  here.fail = silence
  opened(here, store).post('Du premier', [])
  await settled()
  second.post('Du second', [])
  await settled()
  second.settle(new Set(['id of Du second']))
  assert.deepEqual(states(opened(here, store)), ['Du premier waiting'])
})

test('what is refused says why, lets the others go, and is tried again or dropped', async () => {
  const api = server()
  const outbox = opened(api)
  api.fail = new ProblemError({ status: 422, code: 'file_unknown' })
  outbox.post('Avec un fichier', [])
  await settled()
  api.fail = null
  outbox.post('Sans', [])
  await settled()
  assert.deepEqual([api.had, states(outbox)], [['Sans'], ['Avec un fichier refused', 'Sans sent']])
  assert.equal(outbox.pending()[0]?.problem?.code, 'file_unknown')
  outbox.drop(outbox.pending()[0]?.key ?? '')
  assert.deepEqual(states(outbox), ['Sans sent'])
})

test('an ended session keeps them until somebody is signed in again', async (t) => {
  timers(t)
  const api = server()
  const outbox = opened(api)
  api.fail = new ProblemError({ status: 401, code: 'sign_in' })
  outbox.post('Bonjour', [])
  await settled()
  assert.deepEqual(states(outbox), ['Bonjour waiting'])
})

test('what an older build kept in another shape is passed over', () => {
  const store = storage()
  store.put('n', [{ text: '?' }, 7])
  assert.deepEqual(opened(server(), store).pending(), [])
  store.put('n', null)
  assert.deepEqual(opened(server(), store).pending(), [])
})

test('what has waited longer than its key lives goes no more by itself: it may have arrived', async () => {
  const api = server()
  const kept = storage()
  const days = (count: number): string => new Date(Date.now() - count * 24 * 3_600_000).toISOString()
  const message = { files: [], state: 'waiting', problem: { status: 0, code: 'unreachable' }, id: null }
  kept.put('n', [
    { ...message, key: 'old', body: 'Vieux', at: days(6.5) },
    { ...message, key: 'new', body: 'Récent', at: days(5) },
  ])
  const outbox = opened(api, kept)
  outbox.retry()
  await settled()
  assert.deepEqual(api.had, ['Récent'])
  assert.deepEqual(states(outbox), ['Vieux refused', 'Récent sent'])
})
