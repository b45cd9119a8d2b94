import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ProblemError } from '../ui/api/problem.ts'
import { hindranceOf } from './hindrance.ts'

const said = (status: number): string => hindranceOf(new ProblemError({ status, code: 'x' }))

test('what passes is tried again by itself, what is refused is not', () => {
  assert.equal(hindranceOf(new TypeError('no network')), 'failed')
  for (const status of [0, 408, 429, 500, 502, 503]) assert.equal(said(status), 'failed', String(status))
  for (const status of [400, 403, 404, 413, 422]) assert.equal(said(status), 'refused', String(status))
})

test('another’s version and an ended session wait for somebody', () => {
  assert.deepEqual([412, 409, 401].map(said), ['elsewhere', 'elsewhere', 'signed_out'])
})
