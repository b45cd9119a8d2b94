import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBounds } from './read-bounds.ts'

for (const [min, max, bounds] of [
  ['', '', { min: undefined, max: undefined, devise: undefined }],
  ['12,50', '', { min: 12.5, max: undefined, devise: 'EUR' }],
  ['12,50', '1 249,90 €', { min: 12.5, max: 1249.9, devise: 'EUR' }],
  ['12,345', '', undefined],
  ['', '1 5', undefined],
] as const)
  test(`from « ${min} » to « ${max} »`, () => assert.deepEqual(readBounds({ min, max }, 'EUR'), bounds))
