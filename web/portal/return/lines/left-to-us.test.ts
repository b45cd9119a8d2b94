import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LineView, MessageView } from '#application/views.ts'
import en from '../../../messages/en/return.json' with { type: 'json' }
import fr from '../../../messages/fr/return.json' with { type: 'json' }
import { leftToUsAt } from './left-to-us.ts'

const refused = (verdictAt: string): LineView['units'][number] =>
  ({ receipt: 'received', verdict: 'refused', verdictAt, sentBack: null, contest: null }) as LineView['units'][number]
const line = { name: 'Clavier AZERTY', units: [refused('2026-11-20T09:00:00.000Z')] }
const said = (body: string, kind: MessageView['author']['kind'] = 'customer') => ({
  at: '2026-11-21T09:00:00.000Z',
  author: { kind, name: null, me: true },
  body,
})
const agreement = said('J’accepte que vous détruisiez sans contrepartie : Clavier AZERTY, 1 pièce.')

test('who agreed in writing is not asked again', () => assert.equal(leftToUsAt(line, [agreement, said('Merci.')]), agreement.at))

test('the agreement is known in both languages, as the page sends it', () => {
  for (const words of [fr['return.dispose.words'], en['return.dispose.words']])
    assert.equal(leftToUsAt(line, [said(words.replace('{products}', 'Clavier AZERTY, 1 pièce'))]), agreement.at)
})

test('another product, another author or other words are no agreement', () => {
  const messages = [said('J’accepte que vous détruisiez : Souris.'), said(agreement.body, 'staff'), said('Clavier AZERTY ?')]
  assert.equal(leftToUsAt(line, messages), null)
})

test('what was refused after the agreement is not covered by it', () => {
  const more = { ...line, units: [...line.units, refused('2026-11-22T09:00:00.000Z')] }
  assert.equal(leftToUsAt(more, [agreement]), null)
})
