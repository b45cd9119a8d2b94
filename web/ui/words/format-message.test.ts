import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IntlMessageFormat } from 'intl-messageformat'
import { formatMessage, formatRich } from './format-message.ts'
import type { Locale } from './locale.ts'
import { readCatalogue } from './read-catalogue.ts'

const tree = (text: string, locale: Locale = 'fr') => new IntlMessageFormat(text, locale).getAst()

/** Every name of the message with that value, tags with themselves around their text. */
function filled(text: string, value: string | number): Record<string, string | number | ((chunks: unknown[]) => string)> {
  const names = [...text.matchAll(/\{\s*([\w-]+)/g)].map(([, name = '']) => [name, value] as const)
  const tags = [...text.matchAll(/<(\w+)>/g)].map(
    ([, name = '']) => [name, (chunks: unknown[]) => `<${name}>${chunks.join('')}</${name}>`] as const,
  )
  return Object.fromEntries([...names, ...tags])
}

for (const locale of ['fr', 'en'] as const)
  for (const name of [
    'ui',
    'words',
    'portal',
    'request',
    'return',
    'policy',
    'entry',
    'account',
    'contact',
    'talk',
    'lot',
    'withdrawal',
    'desk',
    'dock',
    'finance',
    'ledger',
    'retention',
    'carriers',
  ])
    test(`${locale}/${name}: every message is told as ICU tells it`, () => {
      for (const [key, text] of Object.entries(readCatalogue(locale, name)))
        for (const value of [0, 1, 2, 1000, 1_000_000, 1_234_567.5, 'refund']) {
          // A word is no count.
          if (typeof value === 'string' && /, (plural|number)\b/.test(text)) continue
          const params = filled(text, value)
          const asIcu = [new IntlMessageFormat(text, locale).format(params as never)].flat().join('')
          assert.equal(formatRich(tree(text, locale), params as never, locale).join(''), asIcu, `${key}: ${value}`)
        }
    })

test('text comes as text', () => {
  assert.equal(formatMessage('plain', {}, 'fr'), 'plain')
  assert.equal(
    formatMessage(tree('{n, plural, =0 {rien} one {# retour} other {# retours}} de {who}'), { n: 2, who: 'vous' }, 'fr'),
    '2 retours de vous',
  )
})

test('a tag holds what stands in it, other nodes stay what they are', () => {
  const node = { b: 1 }
  const parts = formatRich<unknown>(
    tree('Voir <b>{n, plural, other {# fois}}</b> {node}.'),
    { b: (chunks: unknown[]) => chunks, n: 3, node },
    'fr',
  )
  assert.deepEqual(parts, ['Voir ', ['3', ' fois'], ' ', node, '.'])
})

test('what is missing is a fault, not a hole in a sentence', () =>
  assert.throws(() => formatMessage(tree('Bonjour {name}'), {}, 'fr'), /without its name/))
