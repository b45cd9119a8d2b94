import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statusTone } from './status-tone.ts'

test('a shape says whose turn it is, or how it ended', () => {
  assert.equal(statusTone({ customerWord: 'label_ready', whose: 'customer' }), 'you')
  assert.equal(statusTone({ customerWord: 'request_sent', whose: 'merchant' }), 'go')
  assert.equal(statusTone({ customerWord: 'refunded', whose: 'nobody' }), 'ok')
  assert.equal(statusTone({ customerWord: 'rejected', whose: 'nobody' }), 'bad')
  assert.equal(statusTone({ customerWord: 'contested', whose: 'merchant' }), 'warn')
  assert.equal(statusTone({ customerWord: 'cancelled', whose: 'nobody' }), undefined)
})
