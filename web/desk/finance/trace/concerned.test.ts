import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nothingCredited } from '#domain/money/credited.ts'
import { derivation } from '#domain/money/derivation.ts'
import { refundFor } from '#domain/money/refund.ts'
import { concerned } from './concerned.ts'

const lines = [
  { orderLineId: 'L1', units: [{ id: 'U1' }, { id: 'U2' }] },
  { orderLineId: 'L2', units: [{ id: 'U3' }] },
  { orderLineId: 'L3', units: [{ id: 'U4' }] },
]
const book = { id: 'L2', quantity: 1, gross: 2110, taxRate: 550, tax: 110, discount: 0, ecoParticipation: 0 }
const due = derivation({ currency: 'EUR', lines: [refundFor({ line: book, already: nothingCredited, units: 1 })] })

test('an amount rests on the products of its units, and on those that it is credited on', () => {
  const of = (unitIds: readonly string[], derived: typeof due | null) =>
    concerned(lines, { unitIds, derivation: derived }).map(({ orderLineId }) => orderLineId)
  assert.deepEqual(of(['U2'], null), ['L1'])
  assert.deepEqual(of([], due), ['L2'])
  assert.deepEqual(of(['U4'], due), ['L2', 'L3'])
  assert.deepEqual(of([], null), [])
})
