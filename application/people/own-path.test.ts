import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownPath } from './own-path.ts'

test('a page of ours is itself', () => {
  for (const path of ['/', '/retours/RMA-2026-000482-9', '/retours/nouveau?commande=1#type', '/politique#A4'])
    assert.equal(ownPath(path), path)
})

test('another site, however it is written, the API and what is no path are nothing', () => {
  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
  ]
  const odd = ['', 'retours', '/\t/evil.example', '/\n/evil.example', '/./\\evil.example', '/..//evil.example', '/api/v1/session']
  for (const path of [...elsewhere, ...odd, null]) assert.equal(ownPath(path), undefined, String(path))
})
