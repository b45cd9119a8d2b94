import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#domain/actor.ts'
import { limitIn, settlementLimit } from './settlement-limit.ts'

const settlementLimits = { support: 15_000, manager: 50_000 }
const as = (role: Role) => ({ roles: [role] })

for (const [role, currency, limit] of [
  ['support', 'EUR', 15_000],
  ['manager', 'EUR', 50_000],
  ['support', 'JPY', 0],
  ['manager', 'JPY', null],
] as const)
  test(`${role} may offer up to ${limit ?? 'any amount'} in ${currency}`, () => {
    const actor = as(role)
    assert.equal(limitIn(settlementLimit({ settlementLimits }, actor), { actor, currency }), limit)
  })

test('whoever has no limit has none in any currency', () => assert.equal(limitIn(null, { actor: as('support'), currency: 'JPY' }), null))
