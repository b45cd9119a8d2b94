import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '../../../ui/words/read-catalogue.ts'
import { beginDecision, type DecisionDraft } from './draft.ts'
import { sampleCase } from './sample-case.ts'
import { sumWords } from './sum-words.ts'
import { weigh } from './weigh.ts'

const t = speaker('fr', 'desk', 'words', 'case')
function said(over: Partial<DecisionDraft>, view = sampleCase()): string[] {
  const draft = { ...beginDecision(view), ...over }
  const sum = sumWords({ view, draft, weighed: weigh(view, draft, { message: '' }) }, { t, locale: 'fr' })
  return sum.map((sentence) => sentence.replace(/[\u00A0\u202F]/g, ' '))
}
const units = (u1: 'approve' | 'refuse' | 'ask', u2: 'approve' | 'refuse' | 'ask'): DecisionDraft['lines'] => ({
  screen: {
    whole: { choice: null, ground: '' },
    units: { u1: { choice: u1, ground: 'clause A3' }, u2: { choice: u2, ground: 'clause A3' } },
    exceptions: {},
  },
})

test('nothing decided is nothing to say', () => assert.deepEqual(said({}), []))

test('an approval promises no more than the inspection', () =>
  assert.deepEqual(said({ lines: units('approve', 'refuse') }), [
    'Accorde 1 pièce et refuse 1 pièce.',
    'Si le contrôle l’accepte : remboursement de 249,91 €.',
    'L’étiquette est offerte.',
  ]))

test('without a label it says so', () =>
  assert.equal(said({ lines: units('approve', 'approve'), label: false }).at(-1), 'Sans étiquette offerte.'))

test('a request for details says that the other verdicts wait', () =>
  assert.deepEqual(said({ lines: units('approve', 'ask') }), [
    'Accorde 1 pièce et demande des précisions sur 1 pièce.',
    'Part comme une demande de précisions ; les autres verdicts restent en brouillon.',
  ]))

test('a gesture is named with its amount and what becomes of the goods', () =>
  assert.deepEqual(said({ gesture: { kind: 'credit', amount: '30', goods: 'kept' } }), [
    'Propose un avoir de 30,00 €, produits gardés par le client.',
  ]))

test('an offer that still waits is not forgotten: taken back with the approval or a refusal, replaced by another, or left open in so many words', () => {
  const view = sampleCase({ settlements: [{ state: 'offered', kind: 'discount', amount: 4500 }] as never })
  const last = (over: Partial<DecisionDraft>) => said(over, view).at(-1)
  const taken = 'La remise de 45,00 € en attente est retirée.'
  const stays = 'La remise de 45,00 € reste proposée : le client peut encore l’accepter.'
  assert.equal(last({ lines: units('approve', 'approve') }), taken)
  assert.equal(last({ lines: units('refuse', 'refuse') }), taken)
  assert.equal(last({ lines: units('approve', 'approve'), keepsOffer: true }), stays)
  assert.equal(last({ lines: units('ask', 'approve') }), stays)
  const gesture = { kind: 'credit', amount: '30', goods: 'kept' } as const
  assert.equal(last({ lines: units('approve', 'approve'), gesture }), 'Cela remplace la remise de 45,00 € en attente.')
})
