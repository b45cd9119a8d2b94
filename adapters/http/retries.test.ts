import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { ReturnView } from '#application/returns/view.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { testServer } from '../../tests/support/server.ts'
import { newStory, requestFor, returnIn } from '../../tests/support/story.ts'
import type { Problem } from './problems/problem.ts'

const it = await testServer({ policy: technostok })
const story = await newStory(it)
const { as, order, see } = story

const countOf = async (table: 'returns' | 'events' | 'messages'): Promise<number> =>
  (await it.stores.database.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? 0

test('a request sent five times at once under one key is one return, answered alike', async () => {
  const body = requestFor(await order())
  const before = await countOf('returns')
  const headers = { 'idempotency-key': randomUUID() }
  const answers = await Promise.all(Array.from({ length: 5 }, () => as('customer', 'POST', '/returns', { body, headers })))
  for (const answer of answers) assert.deepEqual([answer.statusCode, answer.json()], [201, answers[0]?.json()])
  assert.equal(await countOf('returns'), before + 1)
})

test('the same key for something else is refused, for somebody else it is another key', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  const number = await returnIn('submitted', story)
  const post = (who: 'customer' | 'support', body: string) => as(who, 'POST', `/returns/${number}/messages`, { body: { body }, headers })
  assert.equal((await post('customer', 'Bonjour')).statusCode, 201)
  const other = await post('customer', 'Bonsoir')
  assert.equal(other.statusCode, 422)
  assert.equal(other.json<Problem>().code, 'idempotency_key_reused')
  assert.equal((await post('support', 'Bonjour')).statusCode, 201)
})

test('a key does not carry over to another return', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  const [one, two] = [await returnIn('submitted', story), await returnIn('submitted', story)]
  assert.equal((await as('customer', 'PUT', `/returns/${one}/cancellation`, { body: {}, headers })).statusCode, 200)
  assert.equal((await as('customer', 'PUT', `/returns/${two}/cancellation`, { body: {}, headers })).statusCode, 422)
  assert.equal((await see(two)).status, 'submitted')
})

test('what was refused may be asked again under its key', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  const number = await returnIn('submitted', story)
  const approve = () => as('support', 'PUT', `/returns/${number}/approval`, { body: { lines: [], message: '' }, headers })
  assert.equal((await approve()).statusCode, 422)
  assert.equal((await approve()).statusCode, 422)
})

test('money moves under a key only, and once', async () => {
  const number = await returnIn('accepted', story)
  const { resolutions } = await see(number)
  const path = `/returns/${number}/resolutions/${resolutions[0]?.id}/execution`
  const body = { reference: 'VIR-7' }
  const without = await as('finance', 'PUT', path, { body })
  assert.equal(without.statusCode, 400)
  assert.equal(without.json<Problem>().errors[0]?.field, 'Idempotency-Key')
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => as('finance', 'PUT', path, { body, headers: { 'idempotency-key': randomUUID() } })),
  )
  assert.equal(answers.filter((answer) => answer.statusCode === 200).length, 1)
  assert.equal(answers.filter((answer) => answer.statusCode === 409).length, 7)
})

test('details are asked for by what there are words for: anything else is refused with what may be asked', async () => {
  const number = await returnIn('submitted', story)
  const ask = (checklist: string[], language = 'fr') =>
    as('support', 'POST', `/returns/${number}/details-requests`, {
      body: { message: 'Une photo ?', checklist },
      headers: { 'accept-language': language },
    })
  for (const [language, said] of [
    ['fr', /photo_of_fault.*serial/],
    ['en', /Choose among: .*photo_of_fault.*serial/],
  ] as const) {
    const refused = await ask(['serial', 'photo_of_cat'], language)
    const [wrong] = refused.json<Problem>().errors
    assert.deepEqual([refused.statusCode, wrong?.field], [422, 'checklist.1'])
    assert.match(wrong?.detail ?? '', said)
  }
  assert.equal((await ask(['serial', 'photo_of_fault'])).statusCode, 201)
})

test('a stale view is told what is now, and changes nothing', async () => {
  const number = await returnIn('submitted', story)
  const shown = await as('support', 'GET', `/returns/${number}`)
  assert.equal(shown.headers['etag'], `"${shown.json<ReturnView>().version}"`)
  const seen = shown.headers['etag']
  const asked = await as('support', 'POST', `/returns/${number}/details-requests`, {
    body: { message: 'Une photo ?' },
    headers: { 'if-match': seen },
  })
  assert.equal(asked.statusCode, 201)
  assert.equal(asked.headers['etag'], `"${asked.json<{ version: number }>().version}"`)
  const events = await countOf('events')
  const stale = await as('customer', 'PUT', `/returns/${number}/cancellation`, { body: {}, headers: { 'if-match': seen } })
  assert.equal(stale.statusCode, 412)
  assert.deepEqual(stale.json<Problem>().params, { version: asked.json<{ version: number }>().version, status: 'needs_details' })
  assert.equal(await countOf('events'), events)
  assert.equal(
    (await as('customer', 'PUT', `/returns/${number}/cancellation`, { body: {}, headers: { 'if-match': asked.headers['etag'] } }))
      .statusCode,
    200,
  )
})

type Page = { items: { number: string }[]; next: string | null }

test('pages follow one another without gap or repetition', async () => {
  for (let i = 0; i < 5; i++) await returnIn('submitted', story)
  const seen: string[] = []
  for (let after: string | null = ''; after !== null;) {
    const page: Page = (await as('customer', 'GET', `/returns?limit=2${after && `&after=${after}`}`)).json()
    assert.ok(page.items.length <= 2)
    seen.push(...page.items.map((row) => row.number))
    after = page.next
  }
  const { items } = (await as('customer', 'GET', '/returns?limit=100')).json<{ items: { number: string }[] }>()
  assert.deepEqual(
    seen,
    items.map((row) => row.number),
  )
  assert.equal(new Set(seen).size, seen.length)
})

test('a customer’s view holds no internal note and no note’s file; staff’s does', async () => {
  const number = await returnIn('submitted', story)
  await story.does('support', 'POST', `/returns/${number}/messages`, { body: 'Client difficile', internal: true })
  assert.ok(!(await as('customer', 'GET', `/returns/${number}`)).body.includes('difficile'))
  assert.ok((await as('finance', 'GET', `/returns/${number}`)).body.includes('difficile'))
  const refused = await as('customer', 'POST', `/returns/${number}/messages`, { body: { body: 'x', internal: true } })
  assert.equal(refused.statusCode, 403)
})
