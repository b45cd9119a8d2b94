import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { technostok } from '#domain/policy/technostok.ts'
import { owing, promises, scenario, type Scenario } from '../../tests/support/scenario.ts'
import { asOwedNow, legalDue, mayWait } from './late.ts'

const day = 24
const posted = ['confirm_shipment', { shipment: { parcels: [{ carrier: 'DHL', tracking: '8R-OUT', proofFileId: 'file-1' }] } }] as const
const withoutProof = ['confirm_shipment', { shipment: { parcels: [{ carrier: 'DHL', tracking: '8R-OUT', proofFileId: null }] } }] as const
const withdrawn = (): Scenario => scenario({ type: 'withdrawal' }).run('approve')
const lateBy = (s: Scenario): number => (s.rma.resolutions.at(-1)?.amount ?? 0) - 199_980

describe('a refund of a withdrawal that may wait', () => {
  it('waits for the goods or a proof of posting, and no longer', () => {
    assert.equal(mayWait(withdrawn().rma), true)
    assert.equal(mayWait(withdrawn().run(withoutProof).rma), true)
    assert.equal(mayWait(withdrawn().run(posted).rma), false)
    assert.equal(mayWait(withdrawn().run(withoutProof, 'receive').rma), false)
  })

  it('is no other return’s', () => {
    assert.equal(mayWait(scenario().run('approve').rma), false)
  })
})

describe('a late refund of a withdrawal', () => {
  it('in time adds nothing', () => {
    const s = withdrawn().run(posted, { hours: 13 * day }, 'execute')
    assert.equal(lateBy(s), 0)
    assert.ok(promises(s).includes('legal_refund met'))
  })

  for (const [days, added] of [
    [24, Math.round((199_980 * 665 * 10) / (365 * 10_000))],
    [25, 9999],
    [35, 19_998],
    [45, 39_996],
    [75, 99_990],
  ] as const)
    it(`after ${days} days adds ${added}, as an entry of its own outside the line`, () => {
      const s = withdrawn().run(posted, { hours: days * day }, 'execute')
      assert.equal(lateBy(s), added)
      const derivation = s.rma.resolutions.at(-1)?.derivation
      assert.deepEqual([derivation?.gross, derivation?.extras.map(({ code }) => code)], [199_980, ['late_surcharge']])
      assert.ok(promises(s).includes('legal_refund breached'))
    })

  it('is refused when the one who pays believed another amount', () => {
    const s = withdrawn().run(posted, { hours: 25 * day })
    const refusal = s.does('execute', { amount: 199_980 })
    assert.deepEqual(refusal, {
      refused: true,
      kind: 'conflict',
      code: 'amount_changed',
      params: { amount: 199_980 + 9999, currency: 'EUR' },
    })
    s.does('execute', { amount: 199_980 + 9999 })
    assert.equal(lateBy(s), 9999)
  })

  it('grows by the rate that the policy names', () => {
    const policy = structuredClone(technostok)
    policy.statutory.withdrawal.interestRate = 1000
    const s = scenario({ type: 'withdrawal', policy }).run('approve', posted, { hours: 24 * day }, 'execute')
    assert.equal(lateBy(s), Math.round((199_980 * 1000 * 10) / (365 * 10_000)))
  })

  it('is counted anew when it was voided', () => {
    const s = withdrawn().run(posted, 'receive', 'inspect', { hours: 35 * day }, 'execute', 'void_resolution')
    assert.deepEqual(owing(s).at(-1), 'refund 199980 owed')
    const [first, again] = s.rma.clocks.filter(({ kind }) => kind === 'legal_refund')
    assert.deepEqual([first?.outcome, again?.outcome, again?.due], ['breached', null, first?.due])
    assert.equal(lateBy(s.run('execute')), 19_998)
  })

  it('may wait for the goods or the proof of their posting: the law’s day is then the day they came', () => {
    const s = withdrawn().run({ hours: 20 * day }, 'receive', 'inspect')
    const [before, today] = s.rma.clocks.filter(({ kind }) => kind === 'legal_refund')
    assert.equal(before?.outcome, 'void')
    assert.equal(legalDue(s.rma), today?.due)
    assert.equal(lateBy(s.run('execute')), 0)
    assert.ok(promises(s).includes('legal_refund met'))
  })

  it('is a withdrawal’s only: a warranty’s refund never grows', () => {
    const s = scenario().run('approve', 'receive', 'inspect', { hours: 100 * day }, 'execute')
    assert.equal(lateBy(s), 0)
    const [refund] = s.rma.resolutions
    if (!refund) throw new Error('a refund was owed')
    assert.equal(asOwedNow(refund, null, { now: s.now, policy: technostok }), refund)
  })
})
