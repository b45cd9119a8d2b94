import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refuse } from '#domain/refusal.ts'
import { versionOf } from './idempotency.ts'

test('If-Match names a version in quotes', () => {
  assert.equal(versionOf('"12"'), 12)
  assert.equal(versionOf(undefined), undefined)
  assert.equal(versionOf('*'), undefined)
  for (const wrong of ['12', 'W/"12"', '"12", "13"', '""', '"1e3"', '"99999999999"'])
    assert.deepEqual(versionOf(wrong), refuse('invalid', 'version_malformed', {}, 'If-Match'), wrong)
})
