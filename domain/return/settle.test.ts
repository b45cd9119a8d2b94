import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { outcome } from '#domain/return/outcome.ts'
import { refused } from '../../tests/support/default-acts.ts'
import { owing, promises, scenario } from '../../tests/support/scenario.ts'
import { inAdvance } from '../../tests/support/ways.ts'

const keep = (amount: number) => ['offer_settlement', { offer: { amount, goods: 'kept' as const } }] as const
const comeBack = (amount: number) => ['offer_settlement', { offer: { amount, goods: 'come_back' as const } }] as const

describe('a settlement with the goods kept', () => {
  it('owes its amount at once, frees the units and expects nothing more', () => {
    const s = scenario().run('approve', keep(5000), 'accept_settlement')
    assert.equal(s.rma.status, 'resolving')
    assert.deepEqual(owing(s), ['discount 5000 owed'])
    assert.deepEqual(
      s.rma.lines.flatMap((line) => line.units.map((unit) => unit.decision)),
      ['settled', 'settled'],
    )
    assert.equal(s.run('execute').rma.status, 'closed')
  })

  it('takes the place of a replacement that was owed in advance', () => {
    const s = scenario({ type: 'advanced_warranty', policy: inAdvance }).run('approve', keep(5000), 'accept_settlement')
    assert.deepEqual(owing(s), ['replacement void', 'discount 5000 owed'])
    assert.equal(s.run('execute').rma.status, 'closed')
  })

  it('is not offered for goods that wait for their verdict, nor where every unit was accepted', () => {
    assert.equal(
      scenario()
        .run('approve', 'receive')
        .refuses('offer_settlement', { offer: { goods: 'kept' } }),
      'goods_already_here',
    )
    assert.equal(
      scenario()
        .run('approve', 'receive', 'inspect')
        .refuses('offer_settlement', { offer: { goods: 'kept', amount: 1 } }),
      'goods_already_here',
    )
  })

  it('can soften a refusal at the dock: the refused goods still go back, then the return closes', () => {
    const s = scenario().run('approve', 'receive', ['inspect', { verdict: refused }], keep(2000), 'accept_settlement')
    assert.deepEqual(owing(s), ['discount 2000 owed'])
    assert.equal(s.run('execute').rma.status, 'resolving')
    assert.equal(s.run('ship_back').rma.status, 'closed')
  })

  it('never gives more than what is left of what was charged', () => {
    const s = scenario().run('approve')
    assert.equal(s.refuses('offer_settlement', { offer: { amount: 199_981, goods: 'kept' } }, 'manager'), 'above_what_was_paid')
    s.does('offer_settlement', { offer: { amount: 199_980, goods: 'kept' } }, 'manager')
    assert.equal(s.refuses('offer_settlement', { offer: { amount: 100_000, goods: 'kept' } }), 'above_settlement_limit')
  })
})

const onTop = (amount: number) => ['offer_settlement', { offer: { amount, goods: 'besides' as const } }] as const

describe('a gesture on top', () => {
  it('is owed at once and leaves the refund, the goods and the station as they were', () => {
    const s = scenario().run('approve', onTop(3000), 'accept_settlement')
    assert.equal(s.rma.status, 'approved')
    assert.deepEqual(owing(s), ['discount 3000 owed'])
    s.run('execute', 'receive', 'inspect')
    assert.deepEqual(owing(s), ['discount 3000 executed', 'refund 199980 owed'])
    assert.equal(s.run('execute').rma.status, 'closed')
    assert.equal(outcome(s.rma), 'refunded')
  })

  it('is an entry of its own, outside the lines’ cap and what was received', () => {
    const s = scenario().run('approve', 'receive', 'inspect', onTop(3000), 'accept_settlement')
    const [refund, gesture] = s.rma.resolutions
    assert.deepEqual(gesture?.derivation?.extras, [{ code: 'goodwill', amount: 3000, tax: 0, taxRate: null, params: {} }])
    assert.deepEqual([refund?.amount, gesture?.reduceReceivable, gesture?.derivation?.gross], [199_980, 0, 0])
  })

  it('waits until the request is granted, and falls with it', () => {
    const s = scenario().run(onTop(3000))
    assert.equal(s.refuses('accept_settlement'), 'besides_awaits_decision')
    s.run('approve', 'accept_settlement', 'cancel')
    assert.deepEqual(owing(s), ['discount 3000 void'])
  })

  it('gives up no right, and does not meet the law’s promise', () => {
    const s = scenario({ type: 'withdrawal' }).run('approve', onTop(3000), ['accept_settlement', { waives: false }], 'execute')
    assert.equal(s.rma.clocks.find(({ kind }) => kind === 'legal_refund')?.endedAt, null)
  })

  it('never gives more on top than the goods cost, however often', () => {
    const s = scenario().run('approve')
    assert.equal(s.refuses('offer_settlement', { offer: { amount: 199_981, goods: 'besides' } }, 'manager'), 'above_what_was_paid')
    s.run(onTop(5000), 'accept_settlement')
    assert.equal(s.refuses('offer_settlement', { offer: { amount: 194_981, goods: 'besides' } }, 'manager'), 'above_what_was_paid')
  })
})

describe('a settlement with the goods coming back', () => {
  it('approves a request that waits, and is owed unit by unit as they are accepted', () => {
    const s = scenario().run(comeBack(1001), 'accept_settlement')
    assert.equal(s.rma.status, 'approved')
    s.run(['receive', { units: s.units(0) }], 'inspect')
    assert.deepEqual(owing(s), ['discount 501 owed'])
    s.run(['receive', { units: s.units(1) }], 'inspect')
    assert.deepEqual(owing(s), ['discount 501 owed', 'discount 500 owed'])
  })

  it('takes the place of what accepted units were owed, and of nothing that was executed', () => {
    const s = scenario().run('approve', 'receive', 'inspect')
    assert.deepEqual(owing(s), ['refund 199980 owed'])
    s.run(comeBack(9000), 'accept_settlement')
    assert.deepEqual(owing(s), ['refund 199980 void', 'discount 9000 owed'])
    assert.deepEqual(promises(s).slice(-2), ['refund void', 'refund runs'])
  })

  it('takes the place of a replacement that was owed in advance', () => {
    const s = scenario({ type: 'advanced_warranty', policy: inAdvance }).run('approve', comeBack(5000), 'accept_settlement')
    assert.deepEqual(owing(s), ['replacement void'])
    s.run('receive', 'inspect')
    assert.deepEqual(owing(s), ['replacement void', 'discount 5000 owed'])
  })

  it('has nothing to settle once everything here was refused or paid', () => {
    const s = scenario().run('approve', 'receive', ['inspect', { verdict: refused }])
    assert.equal(s.refuses('offer_settlement', { offer: { goods: 'come_back' } }), 'nothing_left_to_settle')
  })
})

describe('an offer', () => {
  it('replaces the one before, and stays open for no longer than the return', () => {
    const s = scenario().run(keep(1000), keep(2000))
    assert.deepEqual(
      s.rma.settlements.map((offer) => offer.state),
      ['superseded', 'offered'],
    )
    assert.deepEqual(s.run('reject').rma.settlements.at(-1)?.state, 'superseded')
  })

  it('is taken back by staff while it waits, and by a decision that says so; it can be accepted no longer', () => {
    const s = scenario().run('approve', keep(1000), 'withdraw_settlement')
    assert.equal(s.rma.settlements[0]?.state, 'superseded')
    assert.equal(s.refuses('accept_settlement'), 'settlement_not_open')
    assert.equal(s.refuses('withdraw_settlement'), 'settlement_not_open')
    const decided = (withdrawsOffer: boolean) =>
      scenario()
        .run(keep(1000), ['approve', { approval: { withdrawsOffer } }])
        .rma.settlements.map(({ state }) => state)
    assert.deepEqual([decided(false), decided(true)], [['offered'], ['superseded']])
  })

  it('that is declined leaves everything as it was', () => {
    const s = scenario().run('approve', keep(1000), 'decline_settlement')
    assert.deepEqual([s.rma.status, owing(s)], ['approved', []])
    assert.equal(s.refuses('accept_settlement'), 'settlement_not_open')
  })

  it('that is declined on a reopened return with nothing left to do closes it again', () => {
    const s = scenario().run('approve', 'declare_missing', 'reopen', keep(1000))
    assert.equal(s.rma.status, 'resolving')
    assert.equal(s.run('decline_settlement').rma.status, 'closed')
  })
})
