import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LegalBasis } from '#domain/return/rma.ts'
import { publishedFor } from './published-for.ts'

const type = (key: string, windowDays: number, over: { legalBasis?: LegalBasis; profiles?: string[] } = {}) => ({
  key,
  windowDays,
  legalBasis: 'commercial' as LegalBasis,
  profiles: ['*'],
  ...over,
})
const policy = {
  types: [
    type('standard_warranty', 14),
    type('convenience', 14, { profiles: ['account'] }),
    type('withdrawal', 14, { legalBasis: 'withdrawal', profiles: [] }),
  ],
  tiers: [{ key: 'gold', types: [type('convenience', 30, { profiles: ['account'] })] }],
}
const windows = (who: Parameters<typeof publishedFor>[1]): string[] =>
  publishedFor(policy, who).map(({ key, windowDays }) => `${key} ${windowDays}`)

test('an account customer reads the time limits that their tier gives', () =>
  assert.deepEqual(windows({ profile: 'account', tier: 'gold' }), ['standard_warranty 14', 'convenience 30']))

test('without a tier the policy’s own stand', () =>
  assert.deepEqual(windows({ profile: 'account', tier: null }), ['standard_warranty 14', 'convenience 14']))

test('a consumer reads the law’s, and not what is kept to others; so does who has no profile yet', () => {
  assert.deepEqual(windows({ profile: 'retail', tier: null }), ['standard_warranty 14', 'withdrawal 14'])
  assert.deepEqual(windows({ profile: null, tier: null }), windows({ profile: 'retail', tier: null }))
})
