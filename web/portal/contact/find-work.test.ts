import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import { findWork } from './find-work.ts'
import { sha256 } from './sha256.ts'

const hex = (text: string): string => [...sha256(text)].map((word) => word.toString(16).padStart(8, '0')).join('')

test('the digest is SHA-256, whatever the length', () => {
  for (let length = 0; length < 200; length++) {
    const text = 'Navette 0123456789.'.repeat(12).slice(0, length)
    assert.equal(hex(text), hash('sha256', text, 'hex'), `${length} characters`)
  }
})

test('what is found is what the server wants, and the first of it', () => {
  const n = findWork('a.1.b', 8, { from: 0, count: 100_000 }) ?? assert.fail('nothing found')
  assert.match(hash('sha256', `a.1.b:${n}`, 'hex'), /^00/)
  assert.equal(findWork('a.1.b', 8, { from: 0, count: n }), null)
})
