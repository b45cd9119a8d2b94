import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refused } from '../../tests/support/default-acts.ts'
import { scenario } from '../../tests/support/scenario.ts'
import { agreementWords } from './agreement-words.ts'

const judged = () => scenario().run('approve', 'receive', ['inspect', { verdict: refused }])

test('goods are destroyed only where the customer has agreed in writing, unit by unit', () => {
  const s = judged()
  assert.equal(s.refuses('dispose_refused'), 'agreement_missing')
  s.run(['agree_to_disposal', { units: s.units(0) }])
  assert.equal(s.refuses('dispose_refused'), 'agreement_missing', 'the other unit is not in it')
  const agreement = s.unit(0).agreement?.id
  s.run(['dispose_refused', { units: s.units(0) }])
  assert.deepEqual([s.unit(0).sentBack, s.unit(1).sentBack], ['disposed', null])
  assert.deepEqual(s.events.at(-1)?.data, { units: s.units(0), agreements: [agreement] })
})

test('one agreement is one event, which names its units; nothing is agreed twice or before there is a refusal', () => {
  const early = scenario().run('approve', 'receive')
  assert.equal(early.refuses('agree_to_disposal', { units: early.units(0) }), 'unit_not_in_state')
  const s = judged().run('agree_to_disposal')
  assert.deepEqual(s.events.at(-1)?.data, { units: s.units(0, 1), agreement: s.unit(0).agreement?.id })
  assert.equal(s.refuses('agree_to_disposal', { units: s.units(0) }), 'unit_not_in_state')
})

test('it can be withdrawn until the goods are destroyed, for what is left of them', () => {
  const s = judged().run('agree_to_disposal')
  const agreement = s.unit(0).agreement?.id ?? ''
  s.run(['dispose_refused', { units: s.units(0) }], ['withdraw_agreement', { agreement }])
  assert.deepEqual([s.unit(0).agreement?.id, s.unit(1).agreement], [agreement, null], 'what is destroyed was agreed to')
  assert.equal(s.refuses('withdraw_agreement', { agreement }), 'already_disposed')
  assert.equal(s.refuses('withdraw_agreement', { agreement: 'another' }), 'agreement_unknown')
  assert.equal(s.refuses('dispose_refused', { units: s.units(1) }), 'agreement_missing')
})

test('another look, or another verdict, ends the agreement', () => {
  const contested = judged().run('agree_to_disposal', 'contest', 'answer_contest')
  assert.equal(contested.refuses('dispose_refused'), 'agreement_missing')
  const corrected = judged().run('agree_to_disposal', ['correct_inspection', { verdict: { ...refused, reason: 'damaged' } }])
  assert.equal(corrected.refuses('dispose_refused'), 'agreement_missing')
})

test('the words name the return, the products, how many and which', () => {
  const goods = [
    { name: 'Clavier', units: [{ serial: 'SN-1' }, { serial: 'SN-2' }] },
    { name: 'Souris', units: [{ serial: null }] },
  ]
  assert.match(agreementWords('RMA-2026-000482-9', goods, 'fr'), /RMA-2026-000482-9.: 2 × Clavier \(SN-1, SN-2\).; 1 × Souris\.$/)
  assert.match(agreementWords('RMA-2026-000482-9', goods, 'en'), /RMA-2026-000482-9: 2 × Clavier \(SN-1, SN-2\); 1 × Souris\.$/)
})
