import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { refused } from '../../tests/support/default-acts.ts'
import { type Scenario, scenario } from '../../tests/support/scenario.ts'
import { partly } from '../../tests/support/ways.ts'
import { plan } from './plan.ts'

const actor: Actor = { id: 'C1', roles: ['customer'], locale: 'fr' }
const planned = ({ rma, now, order }: Scenario) => plan(rma, { actor, now, policy: technostok, money: { order, ledger: { entries: [] } } })
const owed = ({ rma }: Scenario): number => rma.resolutions.reduce((sum, { amount }) => sum + (amount ?? 0), 0)

test('what is planned is to the cent what is owed once all was found as declared', () => {
  for (const way of [() => scenario().run('approve'), () => partly(scenario())]) {
    const before = planned(way())
    assert.deepEqual(before, { amount: owed(way().run('receive', 'inspect')), units: before?.units })
    assert.ok((before?.amount ?? 0) > 0)
  }
})

test('a line that is granted in part counts for that part', () => {
  const [whole, part] = [planned(scenario().run('approve')), planned(partly(scenario()))]
  assert.deepEqual([whole?.units, part?.units], [2, 1])
})

test('nothing is planned before the approval, where goods are wanted, or once something is judged', () => {
  assert.equal(planned(scenario()), null)
  assert.equal(planned(scenario({ type: 'advanced_warranty' }).run('approve')), null)
  assert.equal(planned(scenario().run('approve', 'receive', ['inspect', { verdict: refused }])), null)
})

test('a settlement that was accepted stands in place of the refund', () => {
  const s = scenario().run('approve', ['offer_settlement', { offer: { goods: 'come_back' } }], 'accept_settlement')
  assert.equal(planned(s)?.amount, s.rma.settlements[0]?.amount)
})

test('what is owed already is not planned again', () => {
  const shipment = { parcels: [{ carrier: 'Colissimo', tracking: null, proofFileId: 'file-1' }] }
  const s = scenario({ type: 'withdrawal' }).run('approve', ['confirm_shipment', { shipment }])
  assert.ok(owed(s) > 0)
  assert.equal(planned(s), null)
})
