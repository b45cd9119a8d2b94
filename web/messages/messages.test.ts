import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { IntlMessageFormat } from 'intl-messageformat'
import { typo } from '#web/ui/words/french.ts'
import { readCatalogue } from '#web/ui/words/read-catalogue.ts'

const web = new URL('../', import.meta.url)
const names = readdirSync(new URL('messages/fr/', web)).map((file) => file.replace('.json', ''))

/** Literal text and the `#` of plurals, by the parser's numbers. */
const plain: ReadonlySet<number> = new Set([0, 7])

/** Names of parameters and tags, with what kind they are, in the whole message. */
function params(text: string, locale: string): string[] {
  const found = new Set<string>()
  const look = (elements: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const element of elements) {
      if ('value' in element && !plain.has(element.type)) found.add(`${element.value} (${element.type})`)
      if ('options' in element) for (const option of Object.values(element.options)) look(option.value)
      if ('children' in element) look(element.children)
    }
  }
  look(new IntlMessageFormat(text, locale).getAst())
  return [...found].sort()
}

test('English has the same catalogues as French', () => {
  assert.deepEqual(readdirSync(new URL('messages/en/', web)).sort(), readdirSync(new URL('messages/fr/', web)).sort())
})

for (const name of names) {
  const french = readCatalogue('fr', name)
  const english = readCatalogue('en', name)

  test(`${name}: both languages say the same things`, () => assert.deepEqual(Object.keys(english).sort(), Object.keys(french).sort()))

  test(`${name}: both languages take the same parameters`, () => {
    for (const [key, text] of Object.entries(french)) assert.deepEqual(params(english[key] ?? '', 'en'), params(text, 'fr'), key)
  })

  test(`${name}: every key begins with the name of its file`, () => {
    assert.deepEqual(
      Object.keys(french).filter((key) => !key.startsWith(`${name}.`)),
      [],
    )
  })

  test(`${name}: French is spaced and quoted the French way (node scripts/mend-french.ts does it)`, () => {
    for (const [key, text] of Object.entries(french)) assert.equal(text, typo(text), key)
  })

  test(`${name}: English has curly apostrophes and no empty text`, () => {
    for (const [key, text] of Object.entries(english)) assert.match(text, /^[^']+$/, key)
  })
}

/** The catalogues that each audience's routes ask for, besides those that everybody has (`ui`, `words`). */
const loaded = { portal: ['portal', 'request', 'return', 'policy', 'entry'], desk: ['desk', 'finance'], dock: ['dock'] } as const
const audiences = Object.keys(loaded) as (keyof typeof loaded)[]

for (const audience of audiences) {
  const others = audiences.filter((other) => other !== audience).flatMap((other) => loaded[other])
  test(`${audience}: its screens take no words that are not loaded with it`, () => {
    for (const file of sources(new URL(`${audience}/`, web))) {
      for (const other of others)
        assert.doesNotMatch(readFileSync(file, 'utf8'), new RegExp(`\\bt(?:\\.rich)?\\(['"\`]${other}\\.`), file.pathname)
    }
  })
}

function sources(folder: URL): URL[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => new URL(file, folder))
}

/** Every key that the screens name: `'desk.unit.title'`, and put together `` `desk.unit.${state}` ``. */
const mention = new RegExp(`['"\`]((?:${names.join('|')})\\.[\\w.-]*(?:\\$\\{[^}]*\\}[\\w.-]*)*)['"\`]`, 'g')
const mentioned = sources(web)
  .filter(({ pathname }) => !/\.test\.ts$|\/dev\//.test(pathname))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(mention)].map(([, key = '']) => key))
const whole = new Set(mentioned.filter((key) => !key.includes('${')))
/** A key that is put together may be any that has its fixed parts. */
const built = mentioned
  .filter((key) => key.includes('${'))
  .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '.+')}$`))

for (const name of names) {
  const keys = Object.keys(readCatalogue('fr', name))

  test(`${name}: every word is said somewhere`, () =>
    assert.deepEqual(
      keys.filter((key) => !whole.has(key) && !built.some((shape) => shape.test(key))),
      [],
    ))
}

test('every key that a screen takes exists', () => {
  const known = new Set(names.flatMap((name) => Object.keys(readCatalogue('fr', name))))
  assert.deepEqual(
    [...whole].filter((key) => !known.has(key)),
    [],
  )
})
