import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readScanSearch } from './scan-search.ts'
import { scanned } from './scanned.ts'

test('an address names a scan, or a list, and nothing unknown', () => {
  assert.deepEqual(readScanSearch({ scan: ' 8R41 ', retour: 'RMA-2026-000482-9', liste: 'expected' }), {
    scan: '8R41',
    retour: 'RMA-2026-000482-9',
  })
  assert.deepEqual(readScanSearch({ scan: 24817730 }), { scan: '24817730' })
  assert.deepEqual(readScanSearch({ scan: '', liste: 'to_return' }), { liste: 'to_return' })
  assert.deepEqual(readScanSearch({ liste: 'to_judge' }), {})
  assert.deepEqual(readScanSearch({ liste: 'everything' }), {})
})

test('a code that holds an address is read as its last part', () => {
  assert.equal(scanned('https://retours.example/retours/RMA-2026-000482-9?x=1'), 'RMA-2026-000482-9')
  assert.equal(scanned(' RMA 2026 000482 9 '), 'RMA 2026 000482 9')
})

test('what a scanner says of the code it has read is no part of the code', () => {
  assert.equal(scanned(']C1RMA-2026-000482-9'), 'RMA-2026-000482-9')
  assert.equal(scanned(']Q3https://retours.example/retours/RMA-2026-000482-9'), 'RMA-2026-000482-9')
})
