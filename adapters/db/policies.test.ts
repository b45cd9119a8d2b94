import assert from 'node:assert/strict'
import { test } from 'node:test'
import { technostok } from '#domain/policy/technostok.ts'
import { publishPolicy } from './policies.ts'
import { testStores } from '../../tests/support/stores.ts'

const stores = await testStores(technostok)

test('a published document is read as it was written, its lists in the merchant’s order', async () => {
  const [policy] = await stores.reads.policies()
  assert.equal(JSON.stringify(policy), JSON.stringify(technostok))
})

test('a list asks for no policy that is known, and finds one that was published since', async () => {
  await stores.reads.policies()
  const asked = stores.statements.length
  assert.equal((await stores.reads.policiesOf([{ policyVersion: technostok.version }])).length, 1)
  assert.equal(stores.statements.length, asked)
  const next = technostok.version + 1
  await publishPolicy(stores.database.pool, { ...technostok, version: next }, { personId: null, at: '2026-11-24T03:00:00.000Z' })
  const known = await stores.reads.policiesOf([{ policyVersion: technostok.version }, { policyVersion: next }])
  assert.equal(known.at(-1)?.version, next)
})
