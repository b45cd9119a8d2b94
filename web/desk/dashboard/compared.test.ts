import assert from 'node:assert/strict'
import { test } from 'node:test'
import { better, points } from './compared.ts'

test('less time than before is better, and nothing is said where there was nothing', () => {
  assert.deepEqual([better(112, 150), better(150, 112), better(5, 5), better(null, 5), better(5, null)], [38, -38, 0, null, null])
})

test('shares are compared in points, to a tenth', () => {
  assert.deepEqual([points(0.946, 0.95), points(0.95, 0.95), points(0.9714, 0.95)], [-0.4, 0, 2.1])
})
