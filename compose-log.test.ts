import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DatabaseError } from 'pg'
import { composeLog } from './compose-log.ts'

test('a database error is logged with its constraint and without the row', () => {
  let line = ''
  const log = composeLog('info', { write: (said) => void (line += said) })
  const error = new DatabaseError('duplicate key value violates unique constraint "people_email_key"', 0, 'error')
  log.error({ err: Object.assign(error, { code: '23505', detail: 'Key (email)=(ines@example.org) already exists.' }) }, 'fault')
  assert.match(line, /people_email_key/)
  assert.match(line, /23505/)
  assert.doesNotMatch(line, /ines@/)
})
