import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dispositions } from './rma.ts'
import { needsWipe } from './wipe.ts'

const asked = (holdsData: boolean, verdict: 'accepted' | 'refused') =>
  dispositions.filter((disposition) => needsWipe({ holdsData }, { verdict, disposition }))

test('what holds data goes into no other hands before they are erased; what is kept, destroyed or sent back to its owner may keep them', () => {
  assert.deepEqual(asked(true, 'accepted'), ['restock', 'refurbish', 'rtv'])
  assert.deepEqual(asked(true, 'refused'), [])
  assert.deepEqual(asked(false, 'accepted'), [])
})
