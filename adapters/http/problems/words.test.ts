import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { IntlMessageFormat } from 'intl-messageformat'
import { refuse } from '#domain/refusal.ts'
import { problemOf } from './problem.ts'
import { catalogues, detailOf } from './words.ts'

const root = join(import.meta.dirname, '../../..')

/** Codes that are made rather than written out: zod's issues, the framework's faults. */
const made = [
  'input_required',
  'input_invalid_type',
  'input_too_small',
  'input_too_big',
  'input_invalid_format',
  'input_invalid_value',
  'input_invalid_union',
  'input_invalid_key',
  'input_invalid_element',
  'input_not_multiple_of',
  'input_custom',
  'blocked_by_policy',
  'exception_needed',
  'unknown_field',
]

async function codesInSource(): Promise<string[]> {
  const files = (await Promise.all(['domain', 'application', 'adapters'].map((folder) => sources(join(root, folder))))).flat()
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  const refused = texts.flatMap((text) =>
    [...text.matchAll(/refuse\(\s*'(?:missing|forbidden|conflict|invalid)',\s*'(\w+)'/g)].map((found) => found[1] ?? ''),
  )
  const imports = await Promise.all(
    files.filter((file) => /(domain|application).orders?\W/.test(file)).map((file) => readFile(file, 'utf8')),
  )
  const faults = imports.flatMap((text) => [...text.matchAll(/(?:\bat\(.*?, |\bcode: |\bunread\()'(\w+)'/g)].map((found) => found[1] ?? ''))
  const issues = texts.flatMap((text) => [...text.matchAll(/\bissue\([^,]*, '(\w+)'/g)].map((found) => found[1] ?? ''))
  return [...new Set([...refused, ...issues, ...faults, ...made])].sort()
}

async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
}

test('every refusal in the source has words in both languages', async () => {
  const codes = await codesInSource()
  assert.ok(codes.length > 40, 'the source was read')
  for (const locale of ['fr', 'en'] as const) {
    assert.deepEqual(
      codes.filter((code) => !catalogues[locale].details[code]),
      [],
      locale,
    )
  }
})

test('no words are left over, and both languages take the same parameters', async () => {
  const codes = await codesInSource()
  const { fr, en } = catalogues
  assert.deepEqual(
    Object.keys(fr.details).filter((code) => !codes.includes(code)),
    [],
  )
  assert.deepEqual(Object.keys(fr.details), Object.keys(en.details))
  assert.deepEqual(Object.keys(fr.titles), Object.keys(en.titles))
  for (const code of codes) assert.deepEqual(parameters(fr.details[code] ?? ''), parameters(en.details[code] ?? ''), code)
})

/** Names of the parameters, as the messages' own parser sees them; a select's and a plural's parts included. */
function parameters(text: string): string[] {
  const names = (elements: ReturnType<IntlMessageFormat['getAst']>): string[] =>
    elements.flatMap((element) => {
      const own = 'value' in element && String(element.type) !== '0' ? [element.value] : []
      return 'options' in element ? [...own, ...Object.values(element.options).flatMap(({ value }) => names(value))] : own
    })
  return [...new Set(names(new IntlMessageFormat(text, 'en').getAst()))].sort()
}

test('French is typeset: narrow spaces before high punctuation, curly apostrophes', () => {
  for (const [code, text] of Object.entries(catalogues.fr.details)) {
    const prose = text.replaceAll(/\{\w+,[^{}]*|\{|\}|https:\/\/\S+/g, '')
    assert.doesNotMatch(prose, /[^\u202F\d][:;!?»]|«[^\u202F]/u, code)
    assert.doesNotMatch(prose, /\w'\w/u, code)
  }
})

test('amounts, instants and plurals read well', () => {
  assert.match(detailOf('above_settlement_limit', { limit: 150_000, currency: 'EUR' }, 'fr'), /1\s500,00\s€/u)
  assert.match(detailOf('above_what_was_paid', { most: 150_000, currency: 'JPY' }, 'en'), /¥150,000/u)
  assert.match(detailOf('delay_still_runs', { due: '2026-11-24T17:02:00.000Z' }, 'fr'), /mardi 24 novembre 2026 à 18:02/u)
  assert.match(detailOf('too_many_attempts', { retryAfter: 61 }, 'en'), /2 minutes/u)
  assert.match(detailOf('too_many_attempts', { retryAfter: 30 }, 'fr'), /une minute/u)
})

test('a problem names every wrong field in words, and no more than fifty', () => {
  const issues = Array.from({ length: 80 }, (_, i) => ({
    field: `lines.${i}.quantity`,
    code: 'input_too_small',
    params: { origin: 'number', minimum: 1 },
    detail: 'zod',
  }))
  const problem = problemOf({ ...refuse('invalid', 'invalid_input'), issues }, { locale: 'fr', instance: '/api/v1/returns' })
  assert.equal(problem.status, 422)
  assert.equal(problem.errors.length, 50)
  assert.deepEqual(problem.errors[0], { field: 'lines.0.quantity', code: 'input_too_small', detail: 'Au moins 1.' })
})
