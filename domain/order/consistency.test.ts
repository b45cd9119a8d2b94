import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenLine, givenOrder } from '../../tests/support/order-input.ts'
import { inconsistencies } from './consistency.ts'

const LATEST = '2026-11-25T00:00:00.000Z'
type Given = Parameters<typeof givenOrder>[0]
const codes = (order: Given): string[] => inconsistencies(givenOrder(order), LATEST).map(({ field, code }) => `${field} ${code}`)
const parcel = (items: object[], id = 'P1') => ({ id, items }) as never
const serialLine = givenLine({ hasSerials: true })

test('an order that is one has nothing wrong with it', () => {
  assert.deepEqual(codes({}), [])
  assert.deepEqual(codes({ parcels: [] }), [])
  assert.deepEqual(codes({ lines: [givenLine(), givenLine({ id: 'L2', kitParent: 'L1' })] }), [])
})

const wrong: readonly [string, Given, string[]][] = [
  ['a line twice', { lines: [givenLine(), givenLine()] }, ['lines.1.id line_twice']],
  ['more tax than was charged', { lines: [givenLine({ tax: 74_971 })] }, ['lines.0.tax more_than_gross']],
  [
    'more eco-participation than was charged',
    { lines: [givenLine({ ecoParticipation: 99_999 })] },
    ['lines.0.ecoParticipation more_than_gross'],
  ],
  ['a kit that is not there', { lines: [givenLine({ kitParent: 'L9' })] }, ['lines.0.kitParent line_unknown']],
  ['a kit of itself', { lines: [givenLine({ kitParent: 'L1' })] }, ['lines.0.kitParent line_unknown']],
  ['a parcel of a line that is not there', { parcels: [parcel([{ line: 'L9', quantity: 1 }])] }, ['parcels.0.items.0.line line_unknown']],
  ['more packed than ordered', { parcels: [parcel([{ line: 'L1', quantity: 4 }])] }, ['parcels.0.items.0.quantity more_than_ordered']],
  [
    'more packed than ordered, over two parcels',
    { parcels: [parcel([{ line: 'L1', quantity: 2 }]), parcel([{ line: 'L1', quantity: 2 }], 'P2')] },
    ['parcels.1.items.0.quantity more_than_ordered'],
  ],
  ['a parcel twice', { parcels: [parcel([]), parcel([])] }, ['parcels.1.id parcel_twice']],
  [
    'more serials than units',
    { lines: [serialLine], parcels: [parcel([{ line: 'L1', quantity: 1, serials: ['A', 'B'] }])] },
    ['parcels.0.items.0.serials more_serials_than_units'],
  ],
  [
    'a serial in two parcels',
    {
      lines: [serialLine],
      parcels: [parcel([{ line: 'L1', quantity: 1, serials: ['A'] }]), parcel([{ line: 'L1', quantity: 1, serials: ['A'] }], 'P2')],
    },
    ['parcels.1.items.0.serials serial_twice'],
  ],
  ['an order of the day after tomorrow', { placedAt: '2026-11-26T00:00:00Z' }, ['placedAt in_the_future']],
  ['an order of another age', { placedAt: '0026-11-20T00:00:00Z' }, ['placedAt too_long_ago']],
  ['half a character', { paymentReference: 'VIR\ud83d' }, [' text_unstorable']],
  ['a zero character', { lines: [givenLine({ name: 'Écran\u0000' })] }, [' text_unstorable']],
]
for (const [words, order, expected] of wrong) test(`${words} is found`, () => assert.deepEqual(codes(order), expected))
