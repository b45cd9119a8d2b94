import assert from 'node:assert/strict'
import { test } from 'node:test'
import { technostok } from '#domain/policy/technostok.ts'
import { testStores } from '../../tests/support/stores.ts'

const stores = await testStores(technostok)

test('a published document is read as it was written, its lists in the merchant’s order', async () => {
  const [policy] = await stores.reads.policies()
  assert.equal(JSON.stringify(policy), JSON.stringify(technostok))
})
