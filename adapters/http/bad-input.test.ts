import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { givenPerson } from '../../tests/support/people.ts'
import { testServer } from '../../tests/support/server.ts'
import type { Problem } from './problems/problem.ts'

const it = await testServer()
const cookie = await it.signIn((await givenPerson(it.stores.database.pool)).email)
const json = { 'content-type': 'application/json' }

type Case = { of: string; status: number; code: string; field?: string; ask: () => ReturnType<typeof it.ask> }

const submit = (raw: string | Buffer, headers: Record<string, string> = json) => it.ask('POST', '/returns', { cookie, raw, headers })
const line = { orderLineId: '0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55', quantity: 1 }
const request = (over: object = {}, first: object = {}): string =>
  JSON.stringify({ orderId: '0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55', type: 'standard_warranty', lines: [{ ...line, ...first }], ...over })

const cases: Case[] = [
  { of: 'malformed JSON', status: 400, code: 'json_malformed', ask: () => submit('{"orderId":') },
  { of: 'bytes that are no text', status: 400, code: 'json_malformed', ask: () => submit(Buffer.from([0xff, 0xfe, 0x00])) },
  { of: 'a prototype in disguise', status: 400, code: 'json_malformed', ask: () => submit('{"__proto__":{"roles":["admin"]}}') },
  {
    of: 'a wrong content type',
    status: 415,
    code: 'media_type_unsupported',
    ask: () => submit('orderId=1', { 'content-type': 'application/x-www-form-urlencoded' }),
  },
  { of: 'text sent as text', status: 415, code: 'media_type_unsupported', ask: () => submit('{}', { 'content-type': 'text/plain' }) },
  { of: 'an oversized body', status: 413, code: 'body_too_large', ask: () => submit(request({ type: 'x'.repeat(300_000) })) },
  {
    of: 'a text of 200 kB',
    status: 422,
    code: 'invalid_input',
    field: 'lines.0.note',
    ask: () => submit(request({}, { note: 'é'.repeat(100_000) })),
  },
  { of: 'a list instead of an object', status: 400, code: 'body_not_object', ask: () => submit('[]') },
  { of: 'nothing at all', status: 400, code: 'body_not_object', ask: () => submit('null') },
  { of: 'an empty body', status: 422, code: 'invalid_input', field: 'orderId', ask: () => submit('') },
  { of: 'quantity 0', status: 422, code: 'invalid_input', field: 'lines.0.quantity', ask: () => submit(request({}, { quantity: 0 })) },
  {
    of: 'a negative quantity',
    status: 422,
    code: 'invalid_input',
    field: 'lines.0.quantity',
    ask: () => submit(request({}, { quantity: -1 })),
  },
  { of: 'half a unit', status: 422, code: 'invalid_input', field: 'lines.0.quantity', ask: () => submit(request({}, { quantity: 0.5 })) },
  {
    of: 'a number too large',
    status: 422,
    code: 'invalid_input',
    field: 'lines.0.quantity',
    ask: () => submit(request().replace('"quantity":1', '"quantity":1e999')),
  },
  { of: 'a wrong type', status: 422, code: 'invalid_input', field: 'lines.0.quantity', ask: () => submit(request({}, { quantity: '1' })) },
  { of: 'no lines', status: 422, code: 'invalid_input', field: 'lines', ask: () => submit(request({ lines: [] })) },
  { of: 'an unknown field', status: 422, code: 'invalid_input', field: 'surprise', ask: () => submit(request({ surprise: 1 })) },
  {
    of: 'an unknown field of a line',
    status: 422,
    code: 'invalid_input',
    field: 'lines.0.price',
    ask: () => submit(request({}, { price: 0 })),
  },
  { of: 'an id that is none', status: 422, code: 'invalid_input', field: 'orderId', ask: () => submit(request({ orderId: "' or 1=1" })) },
  { of: 'an unknown order', status: 404, code: 'order_unknown', field: 'orderId', ask: () => submit(request()) },
  { of: 'U+0000 in a text', status: 400, code: 'text_unstorable', field: 'lines.0.note', ask: () => submit(request({}, { note: 'a\0b' })) },
  {
    of: 'half a surrogate pair',
    status: 400,
    code: 'text_unstorable',
    field: 'lines.0.note',
    ask: () => submit(request({}, { note: 'a\ud800b' })),
  },
  { of: 'U+0000 in a name', status: 400, code: 'text_unstorable', ask: () => submit('{"a\\u0000":1}') },
  { of: 'U+0000 in an address', status: 400, code: 'request_malformed', ask: () => it.ask('GET', '/returns/RMA%00', { cookie }) },
  {
    of: 'an address that cannot be decoded',
    status: 400,
    code: 'request_malformed',
    ask: () => it.ask('GET', '/returns/%E0%A4%A', { cookie }),
  },
  {
    of: 'a malformed version',
    status: 400,
    code: 'version_malformed',
    field: 'If-Match',
    ask: () => submit(request(), { ...json, 'if-match': 'latest' }),
  },
  {
    of: 'a malformed idempotency key',
    status: 400,
    code: 'idempotency_key_malformed',
    field: 'Idempotency-Key',
    ask: () => submit(request(), { ...json, 'idempotency-key': 'é' }),
  },
  {
    of: 'a cursor that nobody gave',
    status: 422,
    code: 'cursor_unknown',
    field: 'after',
    ask: () => it.ask('GET', '/returns?after=x', { cookie }),
  },
  {
    of: 'a page of a million',
    status: 422,
    code: 'invalid_input',
    field: 'limit',
    ask: () => it.ask('GET', '/returns?limit=1000000', { cookie }),
  },
  {
    of: 'an unknown parameter',
    status: 422,
    code: 'invalid_input',
    field: 'sort',
    ask: () => it.ask('GET', '/returns?sort=price', { cookie }),
  },
  {
    of: 'a parameter twice',
    status: 422,
    code: 'invalid_input',
    field: 'limit',
    ask: () => it.ask('GET', '/returns?limit=1&limit=2', { cookie }),
  },
  { of: 'an unknown return', status: 404, code: 'return_unknown', ask: () => it.ask('GET', '/returns/nothing', { cookie }) },
  {
    of: 'the same field in path and body',
    status: 422,
    code: 'unknown_field',
    field: 'number',
    ask: () => it.ask('PUT', '/returns/RMA-2026-000001-0/cancellation', { cookie, body: { number: 'RMA-2026-000002-0' } }),
  },
  {
    of: 'how many files were lost on the way, which only a mail knows',
    status: 422,
    code: 'invalid_input',
    field: 'lostFiles',
    ask: () => it.ask('POST', '/returns/RMA-2026-000001-0/messages', { cookie, body: { body: 'Merci', lostFiles: 1 } }),
  },
  { of: 'an unknown address', status: 404, code: 'route_unknown', ask: () => it.ask('GET', '/unicorns', { cookie }) },
  { of: 'a method unknown here', status: 405, code: 'method_unknown', ask: () => it.ask('DELETE', '/returns', { cookie }) },
  { of: 'JSON instead of a form', status: 415, code: 'media_type_unsupported', ask: () => it.ask('POST', '/files', { cookie, body: {} }) },
]

describe('bad input is the caller’s, named and worded in both languages:', () => {
  for (const { of, status, code, field, ask } of cases) {
    test(of, async () => {
      const answer = await ask()
      assert.equal(answer.statusCode, status, answer.body)
      assert.match(String(answer.headers['content-type']), /^application\/problem\+json/)
      const problem = answer.json<Problem>()
      assert.equal(problem.code, code)
      assert.equal(problem.status, status)
      assert.equal(problem.type, `urn:navette:problem:${code}`)
      assert.ok(problem.title && problem.detail && problem.detail !== code)
      if (field !== undefined) assert.equal(problem.errors[0]?.field, field)
    })
  }
})

test('a problem is told in the language asked for', async () => {
  const of = async (language: string): Promise<string> =>
    (await it.ask('GET', '/returns/nothing', { cookie, headers: { 'accept-language': language } })).json<Problem>().detail
  assert.equal(await of('fr'), 'Ce retour n’existe pas, ou il n’est pas le vôtre.')
  assert.equal(await of('en'), 'There is no such return, or it is not yours.')
})

test('405 says what would do', async () => {
  const answer = await it.ask('DELETE', '/returns', { cookie })
  assert.equal(answer.headers['allow'], 'POST, GET')
})

test('a fault of ours is a 500 that leaks nothing', async () => {
  const { reads } = it.world
  const { returnsOf } = reads
  reads.returnsOf = () => Promise.reject(new Error('password=hunter2 at /srv/secret.ts'))
  const answer = await it.ask('GET', '/returns', { cookie })
  reads.returnsOf = returnsOf
  assert.equal(answer.statusCode, 500)
  assert.equal(answer.json<Problem>().code, 'internal_fault')
  assert.doesNotMatch(answer.body, /hunter2|secret|Error/)
})

test('nothing half-written stands after all that', async () => {
  const { rows } = await it.stores.database.pool.query<{ n: number }>('select count(*)::int as n from returns')
  assert.deepEqual(rows, [{ n: 0 }])
})

test('every answer carries the guard’s headers, and no answer of the API is kept by caches', async () => {
  for (const answer of [await it.ask('GET', '/session', { cookie }), await it.ask('GET', '/session')]) {
    assert.match(String(answer.headers['cache-control']), /no-store/)
    assert.match(String(answer.headers['content-security-policy']), /script-src 'self';/)
    assert.equal(answer.headers['x-content-type-options'], 'nosniff')
    assert.equal(answer.headers['x-powered-by'], undefined)
  }
})
