import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { mailVariables } from './mail-variables.ts'

const json = async <T>(path: string): Promise<T> => JSON.parse(await readFile(new URL(`../../../../${path}`, import.meta.url), 'utf8')) as T
type Said = { key?: string; with?: object }
type Sample = { subject: Said; preheader: Said; paragraphs: Said[]; after: Said[] }

test('whatever a text of a mail leaves to the case has a name, and nothing else has', async () => {
  const samples = await json<Record<string, { fr: Sample }[]>>('adapters/mail/samples.json')
  const said = Object.values(samples).flatMap((all) => all.flatMap(({ fr }) => [fr.subject, fr.preheader, ...fr.paragraphs, ...fr.after]))
  const used = new Set(said.flatMap((one) => (one.key === undefined ? [] : Object.keys(one.with ?? {}))))
  assert.deepEqual([...used].toSorted(), [...mailVariables].toSorted())
})

test('two variables never share a name', async () => {
  for (const locale of ['fr', 'en']) {
    const words = await json<Record<string, string>>(`web/messages/${locale}/mails.json`)
    const names = mailVariables.map((name) => words[`mails.variable.${name}`]?.toLowerCase())
    assert.equal(new Set(names).size, mailVariables.length, locale)
  }
})
