import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const web = new URL('../../', import.meta.url)
const files = readdirSync(web, { recursive: true, encoding: 'utf8' })
const styles = files.filter((file) => file.endsWith('.css') && file !== 'ui/tokens.css')
const tokens = readFileSync(new URL('ui/tokens.css', web), 'utf8')
const defined = new Set([...tokens.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))

/** Set by a component's own element, or by the frame around it. */
const given = new Set(['--p', '--cols', '--swatch', '--ctl'])

test('there are styles to look at', () => assert.ok(styles.length > 10))

for (const file of styles) {
  const text = readFileSync(new URL(file, web), 'utf8')

  test(`${file} names no colour of its own`, () => assert.doesNotMatch(text, /#[\da-f]{3,8}\b|\brgba?\(|\bhsla?\(/i))

  test(`${file} takes only custom properties that exist`, () => {
    const own = new Set([...text.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
    const unknown = [...text.matchAll(/var\((--[\w-]+)(,)?/g)].filter(
      ([, name, fallback]) => !defined.has(name) && !own.has(name) && !fallback && !given.has(name ?? ''),
    )
    assert.deepEqual(
      unknown.map(([, name]) => name),
      [],
    )
  })
}

/** Sheets that a screen takes from another's folder. Which of the two comes first depends on the way that somebody came: a screen's own wins. */
const borrowed = new Set(
  files
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) => {
      const imported = readFileSync(new URL(name, web), 'utf8').matchAll(/^import '(\.\.\/[^']+\.css)'$/gm)
      return [...imported].map(([, sheet]) => new URL(sheet ?? '', new URL(name, web)).href.slice(web.href.length))
    }),
)

for (const file of styles.filter((name) => /^(portal|desk|dock|request)\//.test(name))) {
  const audience = file.split('/')[0] ?? ''
  const layer = borrowed.has(file) ? 'shared' : 'screens'
  // `asked`: what a request is made of, at the desk, where staff asks it on a customer's behalf.
  const frame = audience === 'request' ? String.raw`:is\(\.portal, \.asked\)` : String.raw`\.${audience}`
  test(`${file} holds inside the ${audience} only: who goes from one to the other takes no looks along`, () =>
    assert.match(readFileSync(new URL(file, web), 'utf8'), new RegExp(`^@layer ${layer} \\{\\s+${frame} \\{[^]*\\n {2}\\}\\n\\}\\n$`)))
}

const sources = files
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, web), 'utf8'))
  .join('\n')

/** As a word of its own, or as what a template puts together: `mini--${state}`. */
function isWorn(name: string): boolean {
  if (new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(sources)) return true
  const stem = name.lastIndexOf('-') + 1
  return stem > 0 && sources.includes(`${name.slice(0, stem)}\${`)
}

for (const file of styles) {
  test(`${file} dresses nothing that no screen shows`, () => {
    const selectors = readFileSync(new URL(file, web), 'utf8').replace(/\/\*[^]*?\*\/|:\s[^;{}]*;|@import[^;]*;/g, '')
    const names = new Set([...selectors.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name ?? ''))
    assert.deepEqual(
      [...names].filter((name) => !isWorn(name)),
      [],
    )
  })
}

test('pages and their scripts hold nothing inline, for the content security policy forbids it', () => {
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const page = readFileSync(new URL(file, web), 'utf8')
    assert.doesNotMatch(page, /<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/i, file)
  }
})

test('screens never put markup in by hand', () => {
  for (const file of files.filter((name) => name.endsWith('.tsx')))
    assert.doesNotMatch(readFileSync(new URL(file, web), 'utf8'), /dangerouslySetInnerHTML|\.innerHTML/, file)
})
