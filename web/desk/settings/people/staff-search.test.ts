import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readStaffSearch } from './staff-search.ts'

test('the address of a list of people keeps its state, its role and what was sought, and nothing that is none', () => {
  const search = { etat: 'disabled', q: 'quéré', role: 'support' } as const
  assert.deepEqual(readStaffSearch(search), search)
  assert.deepEqual(readStaffSearch({ etat: 'active', q: ' ', role: 'customer' }), {})
  assert.deepEqual(readStaffSearch({ q: ' q ', role: 'support' }), { role: 'support' })
  assert.deepEqual(readStaffSearch({ q: 12 }), { q: '12' })
})
