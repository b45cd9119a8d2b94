import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptIn } from './kept.ts'

const day = 24 * 3_600_000

/** A browser's store that takes so many entries. */
function storage(room = 100): Parameters<typeof keptIn>[0] & { all: Map<string, string> } {
  const all = new Map<string, string>()
  return {
    all,
    get length() {
      return all.size
    },
    key: (index) => [...all.keys()][index] ?? null,
    getItem: (key) => all.get(key) ?? null,
    setItem(key, value) {
      if (!all.has(key) && all.size >= room) throw new Error('full')
      all.set(key, value)
    },
    removeItem: (key) => void all.delete(key),
  }
}

test('what somebody typed is given back to them, and to nobody else', () => {
  const store = storage()
  keptIn(store, { personId: 'anne', now: () => 0 }).put('message.1', { body: 'Bonjour' })
  assert.deepEqual(keptIn(store, { personId: 'anne', now: () => 29 * day }).get('message.1'), { body: 'Bonjour' })
  assert.equal(keptIn(store, { personId: 'ben', now: () => 0 }).get('message.1'), null)
})

test('what was sent is gone, what is a month old too', () => {
  const store = storage()
  const kept = keptIn(store, { personId: 'anne', now: () => 0 })
  kept.put('a', 'typed')
  assert.equal(keptIn(store, { personId: 'anne', now: () => 31 * day }).get('a'), null)
  kept.drop('a')
  assert.equal(kept.get('a'), null)
  assert.equal(store.all.size, 0)
})

test('a full store gives up what is old for what is new, and never fails the page', () => {
  const store = storage(2)
  store.setItem('navette.theme', 'dark')
  keptIn(store, { personId: 'anne', now: () => 0 }).put('old', 'long ago')
  const later = keptIn(store, { personId: 'ben', now: () => 40 * day })
  later.put('new', 'today')
  assert.equal(later.get('new'), 'today')
  later.put('more', 'no room')
  assert.equal(later.get('more'), null)
  assert.equal(store.getItem('navette.theme'), 'dark')
})

test('an entry that is not of our writing is nothing', () => {
  const store = storage()
  const kept = keptIn(store, { personId: 'anne', now: () => 0 })
  kept.put('a', 1)
  const [key = ''] = store.all.keys()
  for (const broken of ['{"at":', '[]', '{"draft":{},"version":1}', 'null']) {
    store.setItem(key, broken)
    assert.equal(kept.get('a'), null, broken)
  }
})
