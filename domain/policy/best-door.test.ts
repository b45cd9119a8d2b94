import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { account, givenFacts, givenOrder, retail } from '../../tests/support/judged.ts'
import type { Judged } from './assess.ts'
import { bestDoors } from './best-door.ts'
import { doors } from './doors.ts'
import type { Policy } from './schema.ts'
import { technostok } from './technostok.ts'

const professional = givenOrder({ buyerCapacity: 'professional' })
const late = '2026-12-10T10:00:00.000Z'

const best = (facts: Partial<Judged>, policy: Policy = technostok): Record<string, string> => {
  const judged = givenFacts(facts)
  const found = bestDoors(policy, doors(policy, { ...judged, orderLineId: 'L1' }), judged.now)
  return Object.fromEntries(found.map(({ matter, type, why, over }) => [matter, `${type}, ${why}${over ? ` (${over})` : ''}`]))
}

describe('the best door, by what happened', () => {
  it('a professional within the fortnight', () =>
    assert.deepEqual(best({ order: professional, buyer: account }), {
      fault: 'standard_warranty, even (advanced_warranty)',
      wrong_item: 'shipping_error, only',
      mind: 'convenience, only',
    }))

  it('a consumer within the fortnight: money in 48 hours before a repair in 30 days, and a withdrawal for a change of mind', () =>
    assert.deepEqual(best({ buyer: retail }), {
      fault: 'standard_warranty, even (advanced_warranty)',
      wrong_item: 'shipping_error, sooner (legal_conformity)',
      mind: 'withdrawal, only',
    }))

  it('a consumer with an account who changes their mind: the law’s way needs nobody’s consent', () =>
    assert.equal(best({ buyer: account })['mind'], 'withdrawal, certain (convenience)'))

  it('late: the guarantee is open where the merchant’s types need an exception', () =>
    assert.deepEqual(best({ buyer: retail, now: late }), {
      fault: 'legal_conformity, open (standard_warranty)',
      wrong_item: 'legal_conformity, open (shipping_error)',
    }))

  it('late, a professional has an exception to plead, and nothing better', () =>
    assert.equal(best({ order: professional, buyer: account, now: late })['mind'], 'convenience, only'))

  it('who was not told of the right to withdraw withdraws for nothing and at once, whatever happened', () => {
    const order = givenOrder({ withdrawalInformed: false })
    assert.deepEqual(best({ order, buyer: retail }), {
      fault: 'withdrawal, certain (standard_warranty)',
      wrong_item: 'withdrawal, certain (shipping_error)',
      mind: 'withdrawal, only',
    })
  })

  it('a label at the customer’s cost loses to a free one', () => {
    const { standard_warranty: type } = technostok.requestTypes
    assert.ok(type)
    const dear = {
      ...technostok,
      requestTypes: { ...technostok.requestTypes, standard_warranty: { ...type, labelPayer: 'customer' as const } },
    }
    assert.equal(best({ order: professional, buyer: account }, dear)['fault'], 'advanced_warranty, free (standard_warranty)')
  })

  it('where every unit is in a return nothing is advised', () => assert.deepEqual(best({ held: { units: { L1: 2 }, serials: [] } }), {}))
})
