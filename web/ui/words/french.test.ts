import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typo } from './french.ts'

const cases: readonly [string, string][] = [
  ['Une question avant de renvoyer ?', 'Une question avant de renvoyer\u202F?'],
  ['Motif : pixels morts', 'Motif\u202F: pixels morts'],
  ['dit « trop tard » avant', 'dit «\u202Ftrop tard\u202F» avant'],
  ["l'étiquette", 'l’étiquette'],
  ['1 249,90 €', '1\u202F249,90\u00A0€'],
  ['80 %', '80\u00A0%'],
  ['le 3 déc. 2026', 'le 3\u00A0déc.\u00A02026'],
  ['18 h 02', '18\u00A0h\u00A002'],
  ['3 jours ouvrés', '3\u00A0jours ouvrés'],
  ['art. A4', 'art.\u00A0A4'],
  ['{n} pièces', '{n}\u00A0pièces'],
  ['Étape {n} : {name}', 'Étape {n}\u202F: {name}'],
]

for (const [typed, right] of cases) {
  test(`« ${typed} » is spaced the French way`, () => assert.equal(typo(typed), right))
  test(`« ${right} » is left as it is`, () => assert.equal(typo(right), right))
}

for (const text of ['https://example.org/a?b=c', '10:30', '{count, plural, one {# retour} other {# retours}}', 'RMA-2026-000482-9']) {
  test(`${text} is no French sentence and stays`, () => assert.equal(typo(text), text))
}
