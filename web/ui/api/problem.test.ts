import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldErrors, isUncertain, ProblemError, problemOf, readProblem } from './problem.ts'

test('a problem keeps what the API said about it', () => {
  const body = {
    type: 'about:blank',
    title: 'Refusé',
    status: 422,
    detail: 'Il manque une ligne.',
    code: 'invalid_input',
    errors: [{ field: 'lines', detail: 'Choisissez un produit.' }],
  }
  assert.deepEqual(readProblem(422, body), {
    status: 422,
    code: 'invalid_input',
    title: 'Refusé',
    detail: 'Il manque une ligne.',
    errors: body.errors,
  })
})

test('an answer that is no problem document is still one, named after its status', () => {
  assert.deepEqual(readProblem(502, '<html>'), { status: 502, code: 'http_502' })
  assert.deepEqual(readProblem(500, null), { status: 500, code: 'http_500' })
})

test('no answer is told apart from no network', () => {
  assert.equal(problemOf(new TypeError('fetch failed'), true).code, 'unreachable')
  assert.equal(problemOf(new TypeError('fetch failed'), false).code, 'offline')
  assert.equal(problemOf(new ProblemError({ status: 409, code: 'wrong_status' }), true).code, 'wrong_status')
})

test('only a definite answer ends the life of an idempotency key', () => {
  for (const status of [0, 408, 500, 503]) assert.ok(isUncertain({ status, code: 'x' }), String(status))
  for (const status of [400, 401, 409, 412, 422, 429]) assert.ok(!isUncertain({ status, code: 'x' }), String(status))
})

test('a field shows its first error', () => {
  const errors = [
    { field: 'email', detail: 'first' },
    { field: 'email', detail: 'second' },
  ]
  assert.deepEqual([...fieldErrors({ status: 422, code: 'invalid_input', errors })], [['email', 'first']])
  assert.equal(fieldErrors(null).size, 0)
})
