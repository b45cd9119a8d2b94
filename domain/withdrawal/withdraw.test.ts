import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import type { Order } from '#domain/order/order.ts'
import { legalDeadlineOf } from '#domain/policy/window.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { givenFacts, givenLine, givenOrder, givenParcel, retail } from '../../tests/support/judged.ts'
import type { Picked } from './statement.ts'
import { withdrawn } from './withdraw.ts'

const two = [givenLine({ quantity: 2 }), givenLine({ id: 'L2', shopLineId: 'S2', name: 'Micro', quantity: 1 })]
/** Two kits, each of one A and two B, which carry the price. */
const kit = [
  givenLine({ id: 'K', shopLineId: 'SK', quantity: 2, gross: 0 }),
  givenLine({ id: 'A', shopLineId: 'SA', quantity: 2, kitParent: 'SK' }),
  givenLine({ id: 'B', shopLineId: 'SB', quantity: 4, kitParent: 'SK' }),
]
const box = (id: string, at: string | null, items: [string, number][]) =>
  givenParcel({ id, deliveredAt: at, items: items.map(([orderLineId, quantity]) => ({ orderLineId, quantity, serials: [] })) })
const whole = [
  box('P1', '2026-11-10T11:00:00.000Z', [
    ['L1', 2],
    ['L2', 1],
  ]),
]

type Given = { order?: Partial<Order>; held?: Record<string, number>; picked?: readonly Picked[] | null; now?: string }

/** `L1:2 L2:1 | L2:1 late`: what goes back, and what is left with its reason. */
function comes({ order = {}, held = {}, picked = null, now = '2026-11-20T10:00:00.000Z' }: Given): string {
  const judged = givenFacts({
    order: givenOrder({ lines: two, parcels: whole, ...order }),
    buyer: retail,
    held: { units: held, serials: [] },
    now,
  })
  const made = withdrawn(technostok, judged, picked)
  if (isRefusal(made)) return made.code
  const taken = made.taken.map(({ orderLineId, quantity }) => `${orderLineId}:${quantity}`)
  const left = made.left.map(({ orderLineId, quantity, reason }) => `${orderLineId}:${quantity} ${reason}`)
  return [taken.join(' '), left.join(', ')].join(' | ').trim()
}

const pick = (...lines: [string, number][]): Picked[] => lines.map(([orderLineId, quantity]) => ({ orderLineId, quantity }))

describe('what a statement comes to', () => {
  const cases: readonly (readonly [string, Given, string])[] = [
    ['the whole order goes back', {}, 'L1:2 L2:1 |'],
    ['some of it goes back', { picked: pick(['L1', 1]) }, 'L1:1 |'],
    ['a kit is named by its parts', { order: { lines: kit, parcels: [] }, picked: pick(['K', 1]) }, 'A:1 B:2 |'],
    [
      'a part that was named beside its kit counts once',
      { order: { lines: kit, parcels: [] }, picked: pick(['A', 2], ['K', 1]) },
      'A:2 B:2 |',
    ],
    [
      'all of a kit is left where returns hold its parts',
      { order: { lines: kit }, held: { A: 2, B: 4 }, picked: pick(['K', 2]) },
      '| A:2 already, B:4 already',
    ],
    ['before delivery it is what was ordered', { order: { parcels: [] } }, 'L1:2 L2:1 |'],
    [
      'while one parcel is under way it is what was ordered too',
      { order: { parcels: [box('P1', '2026-11-10T11:00:00.000Z', [['L1', 1]])] } },
      'L1:2 L2:1 |',
    ],
    ['what another return holds is not taken twice', { held: { L1: 1 } }, 'L1:1 L2:1 |'],
    ['more than is free is left', { held: { L1: 1 }, picked: pick(['L1', 2]) }, 'L1:1 | L1:1 already'],
    ['where returns hold everything, all is left', { held: { L1: 2, L2: 1 } }, '| L1:2 already, L2:1 already'],
    [
      'an excluded line is left, the rest goes back',
      { order: { lines: [two[0] ?? givenLine(), givenLine({ ...two[1], withdrawalExcluded: true })] } },
      'L1:2 | L2:1 excluded',
    ],
    ['a professional’s is left', { order: { buyerCapacity: 'professional' } }, '| L1:2 professional, L2:1 professional'],
    ['an unknown buyer is a consumer', { order: { buyerCapacity: 'unknown' } }, 'L1:2 L2:1 |'],
    ['a purchase in the shop is left', { order: { channel: 'store' } }, '| L1:2 not_distance, L2:1 not_distance'],
    ['off premises is as at a distance', { order: { channel: 'off_premises' } }, 'L1:2 L2:1 |'],
    ['on the last day, to its last second', { now: '2026-11-24T22:59:59.999Z' }, 'L1:2 L2:1 |'],
    ['a moment later it is late', { now: '2026-11-24T23:00:00.000Z' }, '| L1:2 late, L2:1 late'],
    ['not informed: twelve months more', { order: { withdrawalInformed: false }, now: '2027-11-24T22:59:59.999Z' }, 'L1:2 L2:1 |'],
    ['and not a moment more', { order: { withdrawalInformed: false }, now: '2027-11-24T23:00:00.000Z' }, '| L1:2 late, L2:1 late'],
    ['a line that is not the order’s is refused', { picked: pick(['L9', 1]) }, 'line_unknown'],
  ]
  for (const [name, given, expected] of cases) test(name, () => assert.equal(comes(given), expected))
})

describe('until when', () => {
  const ends = (order: Partial<Order>): string | null => legalDeadlineOf(technostok, givenOrder({ lines: two, ...order }))
  const split = (last: string | null): Order['parcels'] => [
    box('P1', '2026-12-01T11:00:00.000Z', [['L1', 2]]),
    box('P2', last, [['L2', 1]]),
  ]
  const cases: readonly (readonly [string, Partial<Order>, string | null])[] = [
    ['from the last parcel', { parcels: split('2026-12-10T11:00:00.000Z') }, '2026-12-24T22:59:59.999Z'],
    ['rolling over Christmas and the weekend', { parcels: split('2026-12-11T11:00:00.000Z') }, '2026-12-28T22:59:59.999Z'],
    ['rolling over Easter Monday', { parcels: split('2027-03-13T11:00:00.000Z') }, '2027-03-30T21:59:59.999Z'],
    ['not yet running while a parcel is under way', { parcels: split(null) }, null],
    ['nor before anything has left', { parcels: [] }, null],
  ]
  for (const [name, order, expected] of cases) test(name, () => assert.equal(ends(order), expected))
})
