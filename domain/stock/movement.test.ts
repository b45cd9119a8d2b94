import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as holds, boolean, constantFrom, property, record, tuple } from 'fast-check'
import { dispositions, grades, type Resolution, type Rma, type Unit } from '#domain/return/rma.ts'
import { type Movement, movementsOf, placeOf } from './movement.ts'

const unit = (id: string, over: Partial<Unit>): Unit =>
  ({ id, verdict: 'pending', disposition: null, grade: null, serial: null, ...over }) as Unit
const rmaOf = (units: readonly Unit[], repaired: readonly string[] = []): Rma =>
  ({
    id: 'R',
    lines: [{ id: 'L', orderLineId: 'O', sku: 'TK-1', units }],
    resolutions: repaired.map((id) => ({ kind: 'repair', state: 'executed', unitIds: [id] }) as unknown as Resolution),
  }) as unknown as Rma

const event = { id: 'E', verb: 'inspect', at: '2026-11-24T09:00:00.000Z' } as const
const moved = (before: Rma | undefined, next: Rma): string[] =>
  movementsOf(before, next, event).map(({ quantity, disposition, grade, serial }) =>
    [quantity, disposition, grade, serial].filter((word) => word !== null).join(' '),
  )
const restocked: Partial<Unit> = { verdict: 'accepted', disposition: 'restock', grade: 'A', serial: 'S1' }

test('what is accepted enters its disposition; what is corrected leaves it and enters the right one', () => {
  const waits = rmaOf([unit('a', { serial: 'S1' })])
  const here = rmaOf([unit('a', restocked)])
  assert.deepEqual(moved(waits, here), ['1 restock A S1'])
  assert.deepEqual(moved(here, rmaOf([unit('a', { ...restocked, disposition: 'scrap' })])), ['-1 restock A S1', '1 scrap A S1'])
  assert.deepEqual(moved(here, rmaOf([unit('a', { ...restocked, grade: 'B' })])), ['-1 restock A S1', '1 restock B S1'])
  assert.deepEqual(moved(here, here), [])
})

test('refused goods are the customer’s and in no stock; what was sent back repaired has left, and is there again once that is voided', () => {
  const here = rmaOf([unit('a', restocked)])
  assert.deepEqual(moved(here, rmaOf([unit('a', { ...restocked, verdict: 'refused', disposition: null })])), ['-1 restock A S1'])
  const gone = rmaOf([unit('a', restocked)], ['a'])
  assert.deepEqual([moved(here, gone), moved(gone, here)], [['-1 restock A S1'], ['1 restock A S1']])
})

test('whatever happens in whatever order, a unit’s movements add up to where it is, never to two', () => {
  const state = record({
    verdict: constantFrom('pending', 'accepted', 'refused'),
    disposition: constantFrom(null, ...dispositions),
    grade: constantFrom(null, ...grades),
    serial: constantFrom(null, 'S1', 'S2'),
  })
  const step = record({ units: tuple(state, state), repaired: boolean() })
  holds(
    property(array(step, { maxLength: 12 }), (steps) => {
      const ledger: Movement[] = []
      let before = rmaOf([unit('a', {}), unit('b', {})])
      for (const { units, repaired } of steps) {
        const next = rmaOf([unit('a', units[0]), unit('b', units[1])], repaired ? ['b'] : [])
        ledger.push(...movementsOf(before, next, event))
        before = next
        for (const line of next.lines)
          for (const one of line.units) {
            const own = ledger.filter(({ unitId }) => unitId === one.id)
            const place = placeOf(next, one, line)
            assert.equal(
              own.reduce((sum, { quantity }) => sum + quantity, 0),
              place ? 1 : 0,
            )
            assert.ok(
              own.every(({ quantity }, nth) => quantity === (nth % 2 === 0 ? 1 : -1)),
              'in and out by turns',
            )
            assert.equal(own.at(-1)?.quantity === 1 ? own.at(-1)?.disposition : undefined, place?.disposition)
          }
      }
    }),
  )
})
