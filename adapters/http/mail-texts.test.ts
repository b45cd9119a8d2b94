import assert from 'node:assert/strict'
import { test } from 'node:test'
import { technostok } from '#domain/policy/technostok.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { testServer } from '../../tests/support/server.ts'
import type { Problem } from './problems/problem.ts'

const it = await testServer({ policy: technostok })
const { pool } = it.stores.database
const manager = await givenPerson(pool, { roles: ['manager'], name: 'Hélène Marchand' })
const cookie = await it.signIn(manager.email)
const key = 'approved.subject'
const change = (body: object, seen: number) =>
  it.ask('POST', '/settings/mails/versions', { cookie, body, headers: { 'if-match': `"${seen}"` } })

test('a text is worded otherwise, looked at, kept with who did it, and taken back', async () => {
  const query = `kind=approved&key=${key}&locale=fr&text=${encodeURIComponent('Accordé : {number}')}`
  const preview = await it.ask('GET', `/settings/mails/preview?${query}`, { cookie })
  assert.match(preview.json<{ subject: string }>().subject, /^Accordé : RMA-/)
  const page = await it.ask('GET', `/settings/mails/preview/page?${query}`, { cookie })
  assert.match(page.body, /^<!doctype html>/)
  assert.match(String(page.headers['content-security-policy']), /^sandbox; default-src 'none'.*frame-ancestors 'self'$/)
  assert.equal(page.headers['x-frame-options'], 'SAMEORIGIN')

  const first = await change({ key, fr: 'Accordé : {number}', en: null }, 0)
  assert.deepEqual([first.statusCode, first.json<{ version: number }>().version], [201, 1], first.body)
  const shown = await it.ask('GET', '/settings/mails', { cookie })
  assert.equal(shown.headers['etag'], '"1"')
  const text = (await it.ask('GET', '/settings/mails', { cookie }))
    .json<{ items: { kind: string; texts: { key: string; fr: { own: string | null }; en: { own: string | null } }[] }[] }>()
    .items.find(({ kind }) => kind === 'approved')
    ?.texts.find((one) => one.key === key)
  assert.deepEqual([text?.fr.own, text?.en.own], ['Accordé : {number}', null])

  assert.equal((await change({ key, fr: null, en: null }, 1)).statusCode, 201)
  const history = await it.ask('GET', '/settings/mails/versions', { cookie })
  const items = history.json<{ items: { version: number; by: string | null; changes: object[] }[] }>().items
  assert.deepEqual(
    items.map(({ version, by, changes }) => [version, by, changes]),
    [
      [2, 'Hélène Marchand', [{ key, locale: 'fr', before: 'Accordé : {number}', after: null }]],
      [1, 'Hélène Marchand', [{ key, locale: 'fr', before: null, after: 'Accordé : {number}' }]],
    ],
  )
  const { rows } = await pool.query<{ kind: string; data: { setting: string; version: number } }>(
    'select kind, data from log_entries order by id',
  )
  assert.deepEqual(
    rows.filter(({ kind }) => kind === 'setting_changed').map(({ data }) => [data.setting, data.version]),
    [
      ['mail_texts', 1],
      ['mail_texts', 2],
    ],
  )
})

test('a text that does not fit is refused in the reader’s language, naming it; so is what changes nothing, and whoever comes second', async () => {
  const wrong = await change({ key, fr: 'Accordé', en: null }, 2)
  const problem = wrong.json<Problem>()
  assert.deepEqual([wrong.statusCode, problem.code], [422, 'mail_text_variable_missing'])
  assert.match(problem.detail ?? '', /«.approved\.subject.».: il manque \{number\}/)
  assert.equal((await change({ key: 'fact.order', fr: 'x', en: null }, 2)).json<Problem>().code, 'mail_text_unknown')
  assert.equal((await change({ key, fr: null, en: null }, 2)).json<Problem>().code, 'setting_same')
  assert.equal((await change({ key, fr: 'Vu {number}', en: null }, 1)).statusCode, 412)
  const answers = await Promise.all(Array.from({ length: 8 }, (_, nth) => change({ key, fr: `Vu ${nth} {number}`, en: null }, 2)))
  const codes = answers.map(({ statusCode }) => statusCode)
  assert.deepEqual([codes.filter((code) => code === 201).length, codes.filter((code) => code === 412).length], [1, 7])
})
