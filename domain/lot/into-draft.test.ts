import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intoDraft } from './into-draft.ts'

const words = (references: readonly string[]): string => `Réf. ${references.join(', ')}`
const lot = [{ orderLineId: 'a', quantity: 2, serials: ['SN-1', 'SN-2'], reason: null, references: ['R1'] }]

test('an empty draft takes the lines as they are', () => {
  assert.deepEqual(intoDraft(null, { type: 'convenience', lines: lot, words }), {
    type: 'convenience',
    chosen: ['a'],
    lines: { a: { quantity: 2, serials: ['SN-1', 'SN-2'], note: 'Réf. R1' } },
  })
})

test('a reason that the list gives is the line’s, but for one that was chosen before or another type', () => {
  const given = [{ orderLineId: 'a', quantity: 1, serials: [], reason: 'dead_on_arrival', references: [] }]
  const reasonIn = (kept: unknown): unknown => intoDraft(kept, { type: 'standard_warranty', lines: given, words }).lines['a']?.['reason']
  const typed = (type: string, reason: string | null) => ({ type, chosen: ['a'], lines: { a: { quantity: 1, reason } } })
  assert.equal(reasonIn(null), 'dead_on_arrival')
  assert.equal(reasonIn(typed('standard_warranty', null)), 'dead_on_arrival')
  assert.equal(reasonIn(typed('standard_warranty', 'failed_in_use')), 'failed_in_use')
  assert.equal(reasonIn(typed('convenience', null)), null)
})

test('what was typed before stays, and the same number is not there twice', () => {
  const kept = {
    type: 'convenience',
    chosen: ['b'],
    lines: { a: { note: 'Mien', serials: ['sn1', ''], reason: 'not_needed' }, b: { quantity: 1 } },
  }
  assert.deepEqual(intoDraft(kept, { type: 'convenience', lines: lot, words }), {
    type: 'convenience',
    chosen: ['b', 'a'],
    lines: { a: { note: 'Mien', reason: 'not_needed', quantity: 2, serials: ['sn1', 'SN-2'] }, b: { quantity: 1 } },
  })
})

test('the quantity, the numbers that cannot be read and the type that were typed before stay', () => {
  const kept = { type: 'standard_warranty', chosen: ['a'], lines: { a: { quantity: 5, serials: ['SN-9', null, ''] } } }
  assert.deepEqual(intoDraft(kept, { type: 'convenience', lines: lot, words }), {
    type: 'standard_warranty',
    chosen: ['a'],
    lines: { a: { quantity: 5, serials: ['SN-9', null, 'SN-1', 'SN-2'], note: 'Réf. R1' } },
  })
  const untouched = { type: 'standard_warranty', chosen: [], lines: {} }
  assert.equal(intoDraft(untouched, { type: 'convenience', lines: lot, words }).type, 'convenience')
})
