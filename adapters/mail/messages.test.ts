import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IntlMessageFormat } from 'intl-messageformat'
import { typo } from '#web/ui/words/french.ts'
import english from './messages/en.json' with { type: 'json' }
import french from './messages/fr.json' with { type: 'json' }

const entries = Object.entries(french)
const inEnglish: Readonly<Record<string, string>> = english

/** Names of the parameters anywhere in a message. */
function params(text: string, locale: string): string[] {
  const names = new Set<string>()
  const look = (elements: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const element of elements) {
      if (![0, 7].includes(element.type) && 'value' in element) names.add(element.value)
      if ('options' in element) for (const option of Object.values(element.options)) look(option.value)
    }
  }
  look(new IntlMessageFormat(text, locale).getAst())
  return [...names].sort()
}

test('both languages say the same things with the same parameters', () => {
  assert.deepEqual(Object.keys(english), Object.keys(french))
  for (const [key, text] of entries) assert.deepEqual(params(inEnglish[key] ?? '', 'en'), params(text, 'fr'), key)
})

test('French is spaced and quoted the French way', () => {
  for (const [key, text] of entries) assert.equal(text, typo(text), key)
})

test('no straight apostrophe, which would escape a parameter', () => {
  for (const [key, text] of [...entries, ...Object.entries(english)]) assert.doesNotMatch(text, /'/, key)
})

test('nobody is told « RMA »', () => {
  for (const [key, text] of [...entries, ...Object.entries(english)]) assert.doesNotMatch(text, /RMA/, key)
})
