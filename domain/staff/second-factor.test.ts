import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '../actor.ts'
import { awaitedOf } from './second-factor.ts'

const none = { totp: false, passkeys: 0 }
const cases: readonly [string, Role[], typeof none, boolean, string | null][] = [
  ['who has one is asked for it, demanded or not', ['support'], { totp: true, passkeys: 0 }, false, 'second_factor'],
  ['a passkey is one', ['support'], { totp: false, passkeys: 1 }, false, 'second_factor'],
  ['an admin without one adds one first', ['admin'], none, true, 'enrolment'],
  ['so does finance, whatever else they are', ['support', 'finance'], none, true, 'enrolment'],
  ['others may go without', ['support', 'returns_agent', 'manager'], none, true, null],
  ['in the demo nobody must', ['admin'], none, false, null],
]
for (const [name, roles, factors, demanded, awaited] of cases)
  test(name, () => assert.equal(awaitedOf(roles, factors, { demanded }), awaited))
