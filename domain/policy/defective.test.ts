import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saidDefective } from './request-type.ts'
import { technostok } from './technostok.ts'

const said = (type: string, reason: string | null = null): boolean => saidDefective(technostok, { type, tier: null, reason })

test('warranties and the legal guarantee are about defective goods, whatever the reason', () => {
  for (const type of ['standard_warranty', 'advanced_warranty', 'legal_conformity']) assert.equal(said(type), true, type)
})

test('a change of mind and a wrong item are not, unless the reason names a fault', () => {
  for (const type of ['convenience', 'shipping_error', 'withdrawal']) assert.equal(said(type), false, type)
  assert.equal(said('convenience', 'too_many'), false)
  assert.equal(said('shipping_error', 'missing_part'), true)
  assert.equal(said('withdrawal', 'dead_on_arrival'), true)
})
