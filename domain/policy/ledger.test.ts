import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { boxKinds, boxText } from './boxes.ts'
import { settingAt } from './ledger.ts'
import { policySchema } from './schema.ts'
import { technostok } from './technostok.ts'
import { typo } from '#web/ui/words/french.ts'

const ledger = technostok.ledger ?? []

test('the ledger holds every sentence of the original, word for word and in its order', async () => {
  const original = await readFile(new URL('technostok.fr.txt', import.meta.url), 'utf8')
  const sentences = original
    .split('\n')
    .map((line) => line.replace(/^\s*•?\s*/, '').trim())
    .filter((line) => line !== '')
  assert.ok(sentences.length > 50)
  assert.deepEqual(
    ledger.flatMap(({ sentence }) => sentence ?? []),
    sentences,
  )
})

test('every setting that it names is one of this document', () => {
  for (const { settings } of ledger) for (const path of settings) assert.notEqual(settingAt(technostok, path), undefined, path)
})

test('every clause is read from some sentence or is ours, and every setting has its entry', () => {
  const clauses = new Set(ledger.flatMap((entry) => entry.clauses))
  assert.deepEqual(
    Object.keys(technostok.clauses).filter((id) => !clauses.has(id)),
    [],
  )
  const roots = new Set(ledger.flatMap(({ settings }) => settings.map((path) => path.split('.')[0])))
  const { id: _id, version: _version, inForceFrom: _from, clauses: _clauses, ledger: _ledger, ...settings } = technostok
  assert.deepEqual(
    Object.keys(settings).filter((key) => !roots.has(key)),
    [],
  )
  const ofTypes = new Set(ledger.flatMap((entry) => entry.settings.filter((path) => path.startsWith('requestTypes.'))))
  const named = [
    'profiles',
    'windowDays',
    'windowFrom',
    'rollToWorkingDay',
    'conditions',
    'labelPayer',
    'resolutions',
    'handlingFee',
    'autoApprove',
  ]
  for (const key of named)
    for (const type of Object.keys(technostok.requestTypes)) {
      if (key === 'profiles' || key === 'labelPayer') continue
      assert.ok(ofTypes.has(`requestTypes.${type}.${key}`), `${type} ${key}`)
    }
})

test('a ledger that names what the document does not have is refused at its place', () => {
  const entry = {
    sentence: null,
    clauses: ['Z9'],
    settings: ['requestTypes.convenience.windowDay', 'constructor'],
    reading: { fr: 'x', en: 'x' },
  }
  const parsed = policySchema.safeParse({ ...technostok, ledger: [entry] })
  assert.deepEqual(
    parsed.error?.issues.map(({ path }) => path.join('.')),
    ['ledger.0.settings.0', 'ledger.0.settings.1', 'ledger.0.clauses.0'],
  )
})

test('a merchant’s own box replaces the default, in both languages or not at all', () => {
  const own = { fr: ['Notre encadré.'], en: ['Our box.'] }
  assert.deepEqual(boxText({ boxes: { legal_conformity: own } }, 'legal_conformity', 'en'), ['Our box.'])
  assert.match(boxText({ boxes: { legal_conformity: own } }, 'commercial_guarantee', 'fr').join(' '), /L\. 217-22/)
  assert.ok(!policySchema.safeParse({ ...technostok, boxes: { legal_conformity: { fr: ['x'] } } }).success)
})

test('the boxes say what the decree has them say, spaced the French way', () => {
  const conformity = boxText({}, 'legal_conformity', 'fr')
  for (const said of [/délai de deux ans/, /trente jours/, /six mois/, /^4° /m, /L\. 241-5/, /1641 à 1649/])
    assert.match(conformity.join('\n'), said)
  assert.equal(
    conformity.length + 1,
    boxText({}, 'legal_conformity', 'en').length,
    'paragraph by paragraph, after the note that it is a translation',
  )
  for (const kind of boxKinds) for (const text of boxText({}, kind, 'fr')) assert.equal(text, typo(text))
})
