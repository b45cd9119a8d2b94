import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { inForce, policyFor } from './policy-for.ts'
import type { Policy } from './schema.ts'
import { technostok } from './technostok.ts'

const version = (number: number, inForceFrom: string, judgedUnder: Policy['judgedUnder'] = 'order_date'): Policy => ({
  ...technostok,
  version: number,
  inForceFrom,
  judgedUnder,
})
const spring = version(1, '2026-03-01T00:00:00.000Z')
const summer = version(2, '2026-06-01T00:00:00.000Z')
const winter = version(3, '2027-01-01T00:00:00.000Z')
const all = [winter, spring, summer]

function judging(policies: readonly Policy[], placedAt: string, now: string): number | string {
  const policy = policyFor(policies, { placedAt }, now)
  return isRefusal(policy) ? policy.code : policy.version
}

it('the version of the order’s day judges', () => {
  assert.equal(judging(all, '2026-05-31T23:59:59.999Z', '2026-11-24T00:00:00.000Z'), 1)
  assert.equal(judging(all, '2026-06-01T00:00:00.000Z', '2026-11-24T00:00:00.000Z'), 2)
})

it('a version that comes later changes nothing for an order already placed (invariant 4)', () => {
  assert.equal(judging(all, '2026-07-01T00:00:00.000Z', '2027-02-01T00:00:00.000Z'), 2)
  const grabbing = version(4, '2026-10-01T00:00:00.000Z', 'submission_date')
  assert.equal(judging([...all, grabbing], '2026-07-01T00:00:00.000Z', '2026-11-24T00:00:00.000Z'), 2)
})

it('the day of the request decides where the order’s own version says so', () => {
  const open = [version(1, '2026-03-01T00:00:00.000Z', 'submission_date'), summer]
  assert.equal(judging(open, '2026-04-01T00:00:00.000Z', '2026-11-24T00:00:00.000Z'), 2)
  assert.equal(judging(open, '2026-04-01T00:00:00.000Z', '2026-05-01T00:00:00.000Z'), 1)
})

it('an order older than every policy is judged by the earliest', () =>
  assert.equal(judging(all, '2020-01-01T00:00:00.000Z', '2026-11-24T00:00:00.000Z'), 1))
it('of two from the same day the later version counts', () =>
  assert.equal(inForce([version(5, spring.inForceFrom), spring], '2026-04-01T00:00:00.000Z')?.version, 5))
it('no policy, no judgement', () => assert.equal(judging([], '2026-04-01T00:00:00.000Z', '2026-11-24T00:00:00.000Z'), 'no_policy'))
