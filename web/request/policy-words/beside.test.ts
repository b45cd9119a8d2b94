import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDoor as door } from '../sample-order.ts'
import { besidesOf, byOpenness, lawfulDoor } from './beside.ts'

const withdrawal = door('withdrawal', { legalBasis: 'withdrawal' })
const conformity = door('legal_conformity', { legalBasis: 'legal_conformity' })
const reasons = [
  { code: 'failed_in_use', label: '', types: ['standard_warranty', 'legal_conformity'], batteryFault: false, evidence: false },
  { code: 'not_needed', label: '', types: ['convenience'], batteryFault: false, evidence: false },
]

test('beside a closed warranty stands the guarantee of conformity', () => {
  assert.equal(lawfulDoor({ type: 'standard_warranty' }, [withdrawal, conformity], reasons), conformity)
})

test('beside a closed return for convenience stands the withdrawal', () => {
  assert.equal(lawfulDoor({ type: 'convenience' }, [withdrawal, conformity], reasons), withdrawal)
})

test('a way of the law that is closed stands beside nothing', () => {
  assert.equal(lawfulDoor({ type: 'convenience' }, [{ ...withdrawal, open: false }, conformity], reasons), undefined)
})

test('the law’s way stands once, beside the first type that it answers', () => {
  const closed = ['standard_warranty', 'advanced_warranty', 'convenience'].map((type) => door(type, { open: false }))
  const shared = [{ ...reasons[0], types: ['standard_warranty', 'advanced_warranty', 'legal_conformity'] }]
  const besides = besidesOf(closed, { doors: [withdrawal, conformity], reasons: shared as typeof reasons })
  assert.deepEqual(
    [...besides].map(([type, beside]) => [type, beside.type]),
    [
      ['standard_warranty', 'legal_conformity'],
      ['convenience', 'withdrawal'],
    ],
  )
})

test('open types come first, then those that an exception opens, then the closed, each in the policy’s order', () => {
  const doors = [door('a', { open: false }), door('b', { open: false, exceptionTo: 'A4' }), door('c'), door('d')]
  assert.deepEqual(
    byOpenness(doors).map(({ type }) => type),
    ['c', 'd', 'b', 'a'],
  )
})
