import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLine, sampleUnit } from '../return/sample-view.ts'
import { knownReturn } from './known-return.ts'

const view = (number: string, serial: string, order: string) => ({
  number,
  order: { number: order } as never,
  lines: [sampleLine([sampleUnit({ serial })])],
  parcels: [
    {
      id: 'p',
      direction: 'in' as const,
      carrier: null,
      tracking: `8R${serial}`,
      proofFileId: null,
      at: '2026-11-20T10:00:00.000Z',
      unitIds: [],
    },
  ],
})
const views = [
  view('RMA-2026-000482-9', 'C80-55', 'TK-1'),
  view('RMA-2026-000001-0', 'C80-56', 'TK-2'),
  view('RMA-2026-000002-0', 'C80-57', 'TK-2'),
]

test('without a network a return at hand is found by its number, parcel, serial or order, and never guessed among several', () => {
  for (const scan of ['rma 2026 000482 9', 'c8055', '8RC8055', 'TK-1'])
    assert.equal(knownReturn(views, scan)?.number, 'RMA-2026-000482-9', scan)
  assert.equal(knownReturn(views, 'TK-2'), undefined)
  assert.equal(knownReturn(views, 'nothing'), undefined)
})
