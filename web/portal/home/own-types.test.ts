import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PolicyView } from '#application/views.ts'
import { ownTypes } from './own-types.ts'

const type = (key: string, windowDays: number, over: object = {}) => ({
  key,
  windowDays,
  legalBasis: 'commercial',
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
} as unknown as PolicyView
const windows = (who: Parameters<typeof ownTypes>[1]): string[] =>
  ownTypes(policy, who).map(({ key, windowDays }) => `${key} ${windowDays}`)

test('an account customer reads the time limits that their tier gives', () =>
  assert.deepEqual(windows({ profile: 'account', tier: 'gold' }), ['standard_warranty 14', 'convenience 30']))

test('without a tier the policy’s own stand', () =>
  assert.deepEqual(windows({ profile: 'account', tier: null }), ['standard_warranty 14', 'convenience 14']))

test('a consumer reads the law’s, and not what is kept to others', () =>
  assert.deepEqual(windows({ profile: 'retail', tier: null }), ['standard_warranty 14', 'withdrawal 14']))
