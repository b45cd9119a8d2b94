import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { articles, statutoryWords } from './law.ts'
import { policySchema } from './schema.ts'
import { technostok } from './technostok.ts'
import document from './technostok.json' with { type: 'json' }
import ledger from './technostok.ledger.json' with { type: 'json' }

type Loose = Record<string, unknown>

/** The document with one value put somewhere; undefined takes it away. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(document) as Loose
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.reduce<Loose>((at, key) => at[key] as Loose, copy)
  if (value === undefined) Reflect.deleteProperty(parent, last)
  else parent[last] = value
  return copy
}

function problems(input: unknown): { path: string; message: string }[] {
  const parsed = policySchema.safeParse(input)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
}

describe('a wrong document is refused, at the place that is wrong', () => {
  const wrong: [string, unknown, string?][] = [
    ['requestTypes.convenience.windowDays', 0],
    ['requestTypes.convenience.windowDays', 14.5],
    ['requestTypes.convenience.profiles', ['vip'], 'requestTypes.convenience.profiles.0'],
    ['requestTypes.convenience.profiles', []],
    ['requestTypes.convenience.conditions.damaged', 'maybe'],
    ['requestTypes.convenience.conditions.damaged', undefined],
    ['requestTypes.convenience.resolutions', []],
    ['requestTypes.convenience.handlingFee', -1],
    ['requestTypes.convenience.clauses.window', 'A99'],
    ['requestTypes.convenience.clauses.window', undefined],
    ['requestTypes.convenience.label.en', ''],
    ['tiers.gold.overrides.unknown_type', { windowDays: 30 }],
    ['reasons.not_needed.types', ['nowhere'], 'reasons.not_needed.types.0'],
    [
      'clocks.review.calendar',
      { kind: 'business', zone: 'Europe/Paris', weekdays: [1], hours: { from: '09:00', to: '17:00' }, holidays: 'FR' },
    ],
    ['clocks.refund', undefined],
    ['zone', 'Europe/Atlantis'],
    ['holidays', 'DE'],
    ['version', 0],
    ['inForceFrom', 'yesterday'],
    ['delays.returnByDays', 0],
    ['merchant.contactEmail', 'nobody'],
    ['settlementLimits.support', 0.5],
  ]
  for (const [path, value, at] of wrong)
    it(`${path} ${value === undefined ? 'left out' : `= ${JSON.stringify(value)}`}`, () => {
      assert.deepEqual([...new Set(problems(changed(path, value)).map((problem) => problem.path))], [at ?? path])
    })

  for (const path of [
    'surprise',
    'merchant.surprise',
    'requestTypes.convenience.surprise',
    'tiers.gold.overrides.convenience.surprise',
    'reasons.not_needed.surprise',
    'clauses.A1.surprise',
  ])
    it(`a name that nobody reads: ${path}`, () => {
      const [problem, ...more] = problems(changed(path, true))
      assert.match(problem?.message ?? '', /surprise/)
      assert.deepEqual(more, [])
    })

  it('a tier may not rename a type or move its clauses', () => {
    for (const key of ['label', 'clauses'])
      assert.match(problems(changed(`tiers.gold.overrides.convenience.${key}`, {}))[0]?.message ?? '', new RegExp(key))
  })

  it('several mistakes are told at once', () => {
    const copy = changed('requestTypes.convenience.clauses.window', 'A99') as { reasons: { not_needed: Loose } }
    copy.reasons.not_needed['types'] = ['nowhere']
    assert.deepEqual(
      problems(copy)
        .map((problem) => problem.path)
        .sort(),
      ['reasons.not_needed.types.0', 'requestTypes.convenience.clauses.window'],
    )
  })
})

it('instants are kept in the form that compares as text', () => {
  assert.equal(policySchema.parse(changed('inForceFrom', '2026-03-01T00:00:00Z')).inForceFrom, '2026-03-01T00:00:00.000Z')
})

it('what was parsed once parses again to the same: a stored version is read as it was published', () => {
  assert.deepEqual(policySchema.parse(JSON.parse(JSON.stringify(technostok))), technostok)
})

describe('technostok, the document', () => {
  it('quotes the published text word for word', async () => {
    const published = await readFile(new URL('technostok.fr.txt', import.meta.url), 'utf8')
    for (const [clause, { source }] of Object.entries(technostok.clauses))
      for (const sentence of source?.split('\n') ?? []) assert.ok(published.includes(sentence), `${clause}: ${sentence}`)
  })

  it('says of every clause whether it is published or ours', () => {
    for (const [clause, { source, ours }] of Object.entries(technostok.clauses))
      assert.notEqual(source !== undefined, ours === true, clause)
  })

  it('has every row of the clause table', () => {
    const rows = [
      ...Array.from({ length: 12 }, (_, i) => `A${i + 1}`),
      ...Array.from({ length: 7 }, (_, i) => `B${i + 1}`),
      'C1',
      'D1',
      'E1',
    ]
    assert.deepEqual(
      rows.filter((row) => !(row in technostok.clauses)),
      [],
    )
  })

  it('has reasons for every type of request', () => {
    for (const type of [...Object.keys(technostok.requestTypes), 'legal_conformity'])
      assert.ok(
        Object.values(technostok.reasons).some((reason) => reason.types.includes(type)),
        type,
      )
  })

  it('never calls what was damaged on arrival a matter of convenience', () => {
    for (const reason of ['damaged_in_transport', 'dead_on_arrival']) assert.ok(!technostok.reasons[reason]?.types.includes('convenience'))
  })

  it('is set in French typography', () => {
    const wrong = /(?<!\u202f)[;:!?»](?!\/)|«(?!\u202f)|'|\d (?:h|%|€)/u
    for (const text of frenchTexts([
      document.requestTypes,
      document.tiers,
      document.reasons,
      document.clauses,
      ledger,
      articles,
      statutoryWords,
    ]))
      assert.doesNotMatch(text, wrong)
  })
})

/** Every `fr` in it, wherever it is nested. */
function frenchTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'fr' && typeof inner === 'string' ? [inner] : frenchTexts(inner)))
}
