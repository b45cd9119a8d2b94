import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const here = new URL('./', import.meta.url)
const numbersOf = (folder: URL, ending: string): number[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-/.test(name) && name.endsWith(ending))
    .map((name) => Number(name.slice(0, 4)))

test('decisions and migrations are numbered from one, each number once', () => {
  for (const numbers of [numbersOf(here, '.md'), numbersOf(new URL('../../migrations/', here), '.sql')])
    assert.deepEqual(
      numbers.toSorted((a, b) => a - b),
      numbers.map((_, at) => at + 1),
    )
})

test('the index names every decision', () => {
  const index = readFileSync(new URL('README.md', here), 'utf8')
  for (const name of readdirSync(here).filter((file) => /^\d{4}-/.test(file))) assert.ok(index.includes(`(${name})`), name)
})
