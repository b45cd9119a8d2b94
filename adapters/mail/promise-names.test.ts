import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { cells } from '#application/figures/cell-words.ts'
import type { Locale } from '#domain/actor.ts'

const read = (path: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Readonly<Record<string, string>>

// Typography is mended in the catalogues; figures are told in plain spaces.
const plain = (words: string | undefined): string | undefined => words?.replaceAll(/[\u00A0\u202F]/g, ' ')

for (const locale of ['fr', 'en'] satisfies Locale[])
  test(`a promise has one name on the screens, in mails and among the figures (${locale})`, () => {
    const [screens, mails] = [read(`../../web/messages/${locale}/words.json`), read(`messages/${locale}.json`)]
    const kinds = Object.keys(screens).flatMap((key) => /^words\.promise\.(\w+)$/.exec(key)?.[1] ?? [])
    assert.ok(kinds.length > 10)
    for (const kind of kinds) assert.equal(mails[`promise.${kind}`], screens[`words.promise.${kind}`], kind)
    for (const [kind, name] of Object.entries(cells[locale].kinds)) assert.equal(name, plain(screens[`words.promise.${kind}`]), kind)
  })
