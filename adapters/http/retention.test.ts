import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualPeriods } from '#domain/retention/retention.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { testServer } from '../../tests/support/server.ts'
import type { Problem } from './problems/problem.ts'

const it = await testServer({ policy: technostok })
const { pool } = it.stores.database
const admin = await givenPerson(pool, { roles: ['admin'], name: 'Noé Lambert' })
const cookie = await it.signIn(admin.email)
const send = (path: string, body: object, seen?: number) =>
  it.ask('POST', path, { cookie, body, ...(seen === undefined ? {} : { headers: { 'if-match': `"${seen}"` } }) })
const asked = { ...usualPeriods, words: 24, evidence: 24 }

test('periods are counted before they are kept, refused outside their bounds, and told with who and why', async () => {
  await pool.query(
    `insert into conversations (id, subject, opened_at, status) values (gen_random_uuid(), 'Bonjour', '2024-11-23T22:59:59Z', 'closed'),
       (gen_random_uuid(), 'Bonsoir', '2024-11-23T23:00:00Z', 'closed'), (gen_random_uuid(), 'Ouverte', '2024-01-01T00:00:00Z', 'open')`,
  )
  const preview = await send('/settings/retention/previews', asked)
  assert.equal(preview.statusCode, 200, preview.body)
  assert.deepEqual(preview.json<{ classes: object[] }>().classes, [
    { class: 'words', months: 24, count: 1, more: false, oldest: '2024-11-23T22:59:59.000Z' },
    { class: 'evidence', months: 24, count: 1, more: false, oldest: '2024-11-23T22:59:59.000Z' },
    { class: 'addresses', months: null, count: 0, more: false, oldest: null },
    { class: 'statements', months: 60, count: 0, more: false, oldest: null },
  ])
  const refusals: readonly [object, string, RegExp][] = [
    [{ words: 23 }, 'retention_too_short', /24.mois au moins/],
    [{ words: 61 }, 'retention_too_long', /60.mois au plus/],
    [{ statements: null }, 'retention_needed', /120.mois au plus/],
    [{ evidence: null, addresses: 48 }, 'retention_names_first', /textes et les photos/],
  ]
  for (const [wrong, code, says] of refusals) {
    const answer = await send('/settings/retention/versions', { ...asked, ...wrong, why: 'Registre' }, 0)
    assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [422, code])
    assert.match(answer.json<Problem>().detail ?? '', says)
  }
  assert.equal((await send('/settings/retention/versions', { ...asked, why: ' ' }, 0)).statusCode, 422)
  assert.equal((await send('/settings/retention/versions', { ...asked, why: 'Registre' }, 0)).statusCode, 201)
  assert.equal((await send('/settings/retention/versions', { ...asked, words: 36, why: 'Registre' }, 0)).statusCode, 412)
  assert.equal((await send('/settings/retention/versions', { ...asked, why: 'Registre' }, 1)).json<Problem>().code, 'setting_same')
  const shown = await it.ask('GET', '/settings/retention', { cookie })
  const { history } = shown.json<{ history: { by: string; why: string; changes: object[] }[] }>()
  assert.deepEqual(
    history.map(({ by, why, changes }) => ({ by, why, changes })),
    [
      {
        by: 'Noé Lambert',
        why: 'Registre',
        changes: [
          { class: 'words', before: null, after: 24 },
          { class: 'evidence', before: null, after: 24 },
        ],
      },
    ],
  )
  const log = await pool.query<{ data: { reason?: string } }>(`select data from log_entries where kind = 'setting_changed'`)
  assert.deepEqual(
    log.rows.map(({ data }) => data.reason),
    ['Registre'],
  )
})

test('retention is the admin’s alone', async () => {
  for (const role of ['support', 'manager', 'finance', 'customer'] as const) {
    const person = await givenPerson(pool, { roles: [role] })
    const theirs = await it.signIn(person.email)
    assert.equal((await it.ask('GET', '/settings/retention', { cookie: theirs })).statusCode, 403, role)
    assert.equal((await it.ask('POST', '/settings/retention/previews', { cookie: theirs, body: asked })).statusCode, 403, role)
  }
  assert.equal((await it.ask('GET', '/settings/retention')).statusCode, 401)
})
