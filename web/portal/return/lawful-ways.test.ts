import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OrderView } from '#application/orders/view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { lawfulWays } from './lawful-ways.ts'

const door = (type: string, over: object = {}) => ({ type, legalBasis: type === 'convenience' ? 'commercial' : type, open: true, ...over })
const items = [
  { id: 'screen', doors: [door('convenience'), door('withdrawal', { open: false }), door('legal_conformity')] },
  { id: 'cable', doors: [door('withdrawal'), door('legal_conformity')] },
] as unknown as OrderView['items']
const refused = (...ids: string[]): Pick<ReturnView, 'lines'> =>
  ({ lines: ids.map((orderLineId) => ({ orderLineId, units: [{ decision: 'rejected', verdict: null }] })) }) as unknown as Pick<
    ReturnView,
    'lines'
  >
const types = (view: Pick<ReturnView, 'lines'>): string[] => lawfulWays({ items }, view).map(({ type }) => type)

test('the law’s open ways of what was refused, not the merchant’s', () => assert.deepEqual(types(refused('screen')), ['legal_conformity']))

test('a way open for two products is told once', () =>
  assert.deepEqual(types(refused('screen', 'cable')), ['legal_conformity', 'withdrawal']))

test('what was not refused opens nothing', () => {
  const accepted = [{ orderLineId: 'cable', units: [{ decision: 'approved', verdict: 'accepted' }] }] as unknown as ReturnView['lines']
  assert.deepEqual(types({ lines: accepted }), [])
})
