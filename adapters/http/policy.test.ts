import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PolicyView } from '#application/policy/view.ts'
import { publishPolicy } from '#adapters/db/policies.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { testServer } from '../../tests/support/server.ts'

const it = await testServer({ policy: technostok })
const get = (path: string, headers: Record<string, string> = {}) =>
  it.server.inject({ url: `/api/v1${path}`, headers: { 'accept-language': 'fr', ...headers } })

test('the published policy is kept by browsers and asked for again, which costs nothing while it holds', async () => {
  const first = await get('/policy')
  const etag = String(first.headers['etag'])
  assert.match(etag, /^W\/"[\w-]{22}"$/)
  assert.equal(first.headers['cache-control'], 'no-cache')
  const again = await get('/policy', { 'if-none-match': `"other", ${etag}` })
  assert.equal(again.statusCode, 304)
  assert.equal(again.body, '')
  assert.equal(
    (await get('/policy', { 'if-none-match': etag, 'accept-language': 'en' })).statusCode,
    200,
    'another language is another text',
  )
  for (const varies of ['Accept-Language', 'Cookie']) assert.ok(String(first.headers['vary']).includes(varies))
})

test('a new version takes its place, and the old one stays where the verdicts that cite it lead', async () => {
  const before = (await get('/policy')).headers['etag']
  const next = { ...technostok, version: 2, inForceFrom: '2026-06-01T00:00:00.000Z' }
  await publishPolicy(it.stores.database.pool, next, { personId: null, at: '2026-05-01T00:00:00.000Z' })
  const now = await get('/policy', { 'if-none-match': String(before) })
  assert.equal(now.statusCode, 200)
  assert.equal(now.json<PolicyView>().version, 2)
  const old = (await get('/policy/versions/1')).json<PolicyView>()
  assert.deepEqual([old.version, old.standing, old.inForce], [1, 'past', 2])
  assert.ok(old.clauses.some(({ id }) => id === 'A3'))
})

test('a version that there never was is missing, in words', async () => {
  const answer = await get('/policy/versions/99')
  assert.equal(answer.statusCode, 404)
  assert.match(answer.json<{ detail: string }>().detail, /n’a pas de version 99/)
  assert.equal((await get('/policy/versions/zero')).statusCode, 422)
})
