import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#domain/actor.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { isRefusal } from '#domain/refusal.ts'
import { ask } from '../query.ts'
import type { Reads } from '../reads.ts'
import type { PolicyView } from './view.ts'
import { listPolicyVersions } from './list-versions.ts'
import { showLedger } from './show-ledger.ts'
import { showPolicy } from './show-policy.ts'
import { showPolicyVersion } from './show-policy-version.ts'

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

test('an older version stays to be read, and says which one is in force and until when it was', async () => {
  const two = { ...technostok, version: 2, inForceFrom: '2026-06-01T00:00:00.000Z' }
  const three = { ...technostok, version: 3, inForceFrom: '2027-01-01T00:00:00.000Z' }
  const all = { policies: () => Promise.resolve([technostok, two, three]) } as unknown as Reads
  const world = { reads: all, now: () => '2026-11-24T09:00:00.000Z' }
  const nobody = { id: null, roles: [], locale: 'fr' as const }
  const view = async (version?: string) => {
    const answer =
      version === undefined
        ? await ask(showPolicy, { actor: nobody, input: {} }, world)
        : await ask(showPolicyVersion, { actor: nobody, input: { version } }, world)
    return isRefusal(answer) ? answer.code : [answer.version, answer.standing, answer.inForceUntil, answer.inForce, answer.versions]
  }
  assert.deepEqual(await view(), [2, 'in_force', '2027-01-01T00:00:00.000Z', 2, 3])
  assert.deepEqual(await view('1'), [1, 'past', '2026-06-01T00:00:00.000Z', 2, 3])
  assert.deepEqual(await view('3'), [3, 'coming', null, 2, 3])
  assert.equal(await view('4'), 'policy_version_unknown')
  for (const wrong of ['0', 'un', '1.5', '1e9']) assert.equal(await view(wrong), 'invalid_input')
  const list = await ask(listPolicyVersions, { actor: nobody, input: {} }, world)
  assert.deepEqual(isRefusal(list) ? [] : list.map(({ version, standing }) => [version, standing]), [
    [3, 'coming'],
    [2, 'in_force'],
    [1, 'past'],
  ])
})

test('the ledger is for those who decide and those who publish; it shows each setting as this version has it', async () => {
  const world = { reads, now: () => '2026-11-24T09:00:00.000Z' }
  const asked = (...roles: Role[]) => ask(showLedger, { actor: { id: 'P', roles, locale: 'en' }, input: { version: '1' } }, world)
  for (const role of ['customer', 'returns_agent', 'finance'] as const) assert.ok(isRefusal(await asked(role)), role)
  for (const role of ['support', 'manager', 'admin'] as const) assert.ok(!isRefusal(await asked(role)), role)
  const view = await asked('support')
  const window = isRefusal(view) ? undefined : view.entries.find(({ clauses }) => clauses.includes('A4'))
  assert.match(window?.sentence ?? '', /au minimum dans 14 jours/)
  assert.deepEqual(window?.settings[0], { path: 'requestTypes.standard_warranty.windowDays', value: '14' })
  assert.match(window?.rejected[0]?.reading ?? '', /Waiting at least 14 days/)
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
