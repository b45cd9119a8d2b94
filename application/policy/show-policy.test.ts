import assert from 'node:assert/strict'
import { test } from 'node:test'
import { technostok } from '#domain/policy/technostok.ts'
import { isRefusal } from '#domain/refusal.ts'
import { ask } from '../query.ts'
import type { Reads } from '../reads.ts'
import type { PolicyView } from '../views.ts'
import { showPolicy } from './show-policy.ts'

const reads = { policies: () => Promise.resolve([technostok]) } as unknown as Reads

async function shown(locale: 'fr' | 'en'): Promise<PolicyView> {
  const answer = await ask(
    showPolicy,
    { actor: { id: null, roles: [], locale }, input: {} },
    { reads, now: () => '2026-11-24T09:00:00.000Z' },
  )
  if (isRefusal(answer)) throw new Error(answer.code)
  return answer
}

test('nobody logged in reads the merchant’s request types in their order, then those of the law', async () => {
  assert.deepEqual(
    (await shown('fr')).types.map(({ label, legalBasis, windowDays, windowMonths, payer }) => [
      label,
      legalBasis,
      windowDays,
      windowMonths,
      payer,
    ]),
    [
      ['Garantie standard', 'commercial', 14, null, 'merchant'],
      ['Garantie de qualité avancée', 'commercial', 14, null, 'merchant'],
      ['Retour pour commodité', 'commercial', 14, null, 'customer'],
      ['Erreur d’expédition', 'commercial', 14, null, 'merchant'],
      ['Rétractation', 'withdrawal', 14, null, 'customer'],
      ['Garantie légale de conformité', 'legal_conformity', null, 24, 'merchant'],
    ],
  )
})

test('every clause or article that a type is judged by is on the same page, in the reader’s language', async () => {
  const policy = await shown('en')
  const published = new Set([...policy.clauses, ...policy.articles].map(({ id }) => id))
  for (const { key, clauses } of policy.types) {
    assert.notEqual(clauses.length, 0, key)
    for (const id of clauses) assert.ok(published.has(id), `${key} ${id}`)
  }
  assert.equal(policy.clauses.find(({ id }) => id === 'A9')?.text, 'No handling fee is charged.')
})

test('it says how long its promises last, and which hours count (B1, A11, B3)', async () => {
  assert.deepEqual(
    (await shown('fr')).promises.map(({ kind, hours, days, working }) => [kind, hours, days, working]),
    [
      ['review', 24, null, true],
      ['reply', 48, null, false],
      ['escalation', 48, null, false],
      ['inspection', 48, null, false],
      ['refund', 48, null, false],
    ],
  )
})

test('each tier holds the types that it betters, as it has them, and says whether it is an example', async () => {
  const { tiers } = await shown('fr')
  assert.deepEqual(
    tiers.map(({ label, example, types }) => [label, example, types.map((type) => [type.key, type.windowDays, type.payer])]),
    [
      ['Standard', true, []],
      ['Argent', true, [['convenience', 21, 'customer']]],
      ['Or', true, [['convenience', 30, 'merchant']]],
      [
        'Platine',
        true,
        [
          ['convenience', 30, 'merchant'],
          ['advanced_warranty', 14, 'merchant'],
        ],
      ],
    ],
  )
})
