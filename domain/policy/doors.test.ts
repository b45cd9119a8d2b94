import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { account, assessed, givenFacts, givenLine, givenOrder, givenParcel, retail } from '../../tests/support/judged.ts'
import type { Judged } from './assess.ts'
import { type Door, doors, openTypes } from './doors.ts'
import { technostok } from './technostok.ts'

const late = '2026-12-10T10:00:00.000Z'
const commercial = Object.keys(technostok.requestTypes)
const verdicts = (all: readonly Door[]): Record<string, string> => Object.fromEntries(all.map((door) => [door.type, door.verdict]))
const ofLine = (facts: Partial<Judged>, orderLineId = 'L1'): Door[] => doors(technostok, { ...givenFacts(facts), orderLineId })
const ofOrder = (facts: Partial<Judged>): Door[] => openTypes(technostok, givenFacts(facts))

describe('the doors of a line', () => {
  it('an account customer who buys for business sees the merchant’s types, and no right that is not theirs', () => {
    const order = givenOrder({ buyerCapacity: 'professional' })
    assert.deepEqual(verdicts(ofLine({ order, buyer: account })), Object.fromEntries(commercial.map((type) => [type, 'eligible'])))
  })

  it('a retail consumer sees the closed one with its clause, and the law’s beside it', () => {
    const all = ofLine({ buyer: retail })
    assert.deepEqual(
      all.map((door) => door.type),
      [...commercial, 'withdrawal', 'legal_conformity'],
    )
    const closed = all.find((door) => door.type === 'convenience')
    assert.equal(closed?.verdict, 'blocked')
    assert.equal(closed?.closedBy?.clause, 'A2')
    const beside = all.find((door) => door.type === 'withdrawal')
    assert.equal(beside?.closedBy, null)
    assert.equal(beside?.payer, 'customer')
    assert.equal(beside?.deadline, '2026-11-24T22:59:59.999Z')
    assert.equal(beside?.legalBasis, 'withdrawal')
  })

  it('late: the window can be waived, the guarantee is still open', () => {
    assert.deepEqual(verdicts(ofLine({ buyer: retail, now: late })), {
      standard_warranty: 'blocked_waivable',
      advanced_warranty: 'blocked_waivable',
      convenience: 'blocked',
      shipping_error: 'blocked_waivable',
      withdrawal: 'blocked',
      legal_conformity: 'eligible',
    })
  })

  it('a line with nothing left closes every door by quantity', () => {
    for (const door of ofLine({ buyer: account, held: { units: { L1: 2 }, serials: [] } })) {
      assert.equal(door.verdict, 'blocked')
      assert.equal(door.closedBy?.code, 'quantity')
    }
  })

  it('a line that is not the order’s has none', () => assert.deepEqual(ofLine({}, 'L9'), []))

  it('a door says what the assessment of one unit says', () => {
    for (const buyer of [account, retail])
      for (const now of ['2026-11-20T10:00:00.000Z', late])
        for (const door of ofLine({ buyer, now })) {
          const { verdict, lines } = assessed({ buyer, now, type: door.type })
          assert.deepEqual(
            [door.verdict, door.deadline, door.payer, door.resolutions],
            [verdict, lines[0]?.deadline, lines[0]?.payer, lines[0]?.resolutions],
          )
        }
  })
})

describe('the doors of an order', () => {
  const lines = [givenLine({ withdrawalExcluded: true }), givenLine({ id: 'L2', shopLineId: 'S2' })]
  const parcels = [
    givenParcel(),
    givenParcel({ id: 'P2', deliveredAt: '2026-12-05T09:00:00.000Z', items: [{ orderLineId: 'L2', quantity: 2, serials: [] }] }),
  ]

  it('a type is as open as its most open line', () => {
    const order = givenOrder({ lines, parcels })
    assert.deepEqual(verdicts(ofOrder({ order, buyer: retail, now: late })), {
      standard_warranty: 'eligible',
      advanced_warranty: 'eligible',
      convenience: 'blocked',
      shipping_error: 'eligible',
      withdrawal: 'eligible',
      legal_conformity: 'eligible',
    })
  })

  it('closed only when closed for every line, with a clause', () => {
    const order = givenOrder({ lines: lines.map((line) => ({ ...line, withdrawalExcluded: true })), parcels })
    const withdrawal = ofOrder({ order, buyer: retail, now: late }).find((door) => door.type === 'withdrawal')
    assert.equal(withdrawal?.verdict, 'blocked')
    assert.equal(withdrawal?.closedBy?.clause, 'L221-28')
  })

  it('each type once', () =>
    assert.equal(new Set(ofOrder({ buyer: retail }).map((door) => door.type)).size, ofOrder({ buyer: retail }).length))
})
