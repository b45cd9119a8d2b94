import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLine, sampleUnit } from '../return/sample-view.ts'
import { blankReceipt } from './receipt-draft.ts'
import { everything, scannedInto } from './receipt-scan.ts'

const unit = (id: string, serial: string | null = null) => sampleUnit({ id, serial, receipt: 'expected' })
const cables = sampleLine([unit('a'), unit('b')], { id: 'l1', sku: 'TK-CAB', name: 'Câble' })
const screens = sampleLine([unit('c', 'S-1'), unit('d', 'S-2')], { id: 'l2', sku: 'TK-ECR', name: 'Écran', hasSerials: true })
const parcel = { id: 'p', direction: 'in' as const, carrier: null, tracking: '8R 41', proofFileId: null, at: '2026-11-20T10:00:00.000Z' }
const view = { lines: [cables, screens], parcels: [{ ...parcel, unitIds: [] }] }

test('each scan of a product’s code is one more of it, until all are here', () => {
  const one = scannedInto(blankReceipt, view, 'tk-cab')
  assert.ok(one && 'here' in one)
  assert.deepEqual([one.here, one.all, one.draft.chosen], [1, 2, ['a']])
  const two = scannedInto(one.draft, view, 'TK-CAB')
  assert.ok(two && 'here' in two)
  assert.deepEqual(two.draft.chosen, ['a', 'b'])
  assert.deepEqual(scannedInto(two.draft, view, 'TK-CAB'), { refused: 'all-here', name: 'Câble' })
})

test('a serial ticks its own unit, once however often it is scanned', () => {
  const once = scannedInto(blankReceipt, view, 's2')
  assert.ok(once && 'here' in once)
  assert.deepEqual(once.draft.chosen, ['d'])
  const again = scannedInto(once.draft, view, 'S-2')
  assert.ok(again && 'here' in again)
  assert.deepEqual(again.draft.chosen, ['d'])
})

test('an announced parcel’s number says which parcel it is; what has come already is refused; anything else is none of this parcel', () => {
  const named = scannedInto(blankReceipt, view, '8r41')
  assert.ok(named && 'tracking' in named)
  assert.equal(named.draft.parcel, 'p')
  const came = { ...view, lines: [sampleLine([sampleUnit({ id: 'x', serial: 'S-9' })], { name: 'Écran' }), cables] }
  assert.deepEqual(scannedInto(blankReceipt, came, 'S-9'), { refused: 'not-awaited', name: 'Écran' })
  assert.equal(scannedInto(blankReceipt, view, 'S-3'), undefined)
})

test('everything is here: what can be counted and what has serials', () =>
  assert.deepEqual(everything(blankReceipt, view).chosen, ['a', 'b', 'c', 'd']))
