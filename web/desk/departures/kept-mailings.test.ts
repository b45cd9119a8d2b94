import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptIn } from '../../ui/kept/kept.ts'
import { forgetMailing, keepMailing, overdueMailings } from './kept-mailings.ts'

function store(): Storage {
  const held = new Map<string, string>()
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    key: (index) => [...held.keys()][index] ?? null,
    get length() {
      return held.size
    },
    clear: () => held.clear(),
  }
}

const minute = 60_000
const mailing = { batch: 'b', macroId: 'm', version: 3, name: 'Suivi', numbers: ['A', 'B'], leavesAt: 1000 * minute }

test('a macro whose page was left is taken up again: under its own batch, to the same customers, and only while the server remembers it', () => {
  const kept = keptIn(store(), { personId: 'me', now: () => 0 })
  keepMailing(kept, mailing, false)
  assert.deepEqual(overdueMailings(kept, mailing.leavesAt), [], 'another tab may be sending it')
  assert.deepEqual(overdueMailings(kept, mailing.leavesAt + 2 * minute), [{ ...mailing, left: 'before' }])
  keepMailing(kept, mailing, true)
  assert.deepEqual(overdueMailings(kept, mailing.leavesAt + 2 * minute), [{ ...mailing, left: 'midway' }])
  assert.deepEqual(overdueMailings(kept, mailing.leavesAt + 7 * 24 * 60 * minute), [])
  keepMailing(kept, { ...mailing, batch: 'c' }, false)
  forgetMailing(kept, 'b')
  assert.deepEqual(
    overdueMailings(kept, mailing.leavesAt + 2 * minute).map(({ batch }) => batch),
    ['c'],
  )
  forgetMailing(kept, 'c')
  assert.equal(kept.get('mailings'), null)
})
