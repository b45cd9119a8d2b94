import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualCarriers } from '#domain/carriers/carriers.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { testServer } from '../../tests/support/server.ts'
import type { Problem } from './problems/problem.ts'

const it = await testServer({ policy: technostok })
const { pool } = it.stores.database
const manager = await givenPerson(pool, { roles: ['manager'], name: 'Inès Haddad' })
const cookie = await it.signIn(manager.email)
const send = (path: string, body: object, seen?: number) =>
  it.ask('POST', path, { cookie, body, ...(seen === undefined ? {} : { headers: { 'if-match': `"${seen}"` } }) })
const asked = {
  names: ['Mondial Relay', 'Colissimo'],
  merchant: 'Mondial Relay',
  customer: 'Colissimo',
  hint: { fr: 'En point relais.', en: null },
}
const listed = async () => (await it.ask('GET', '/carriers', { cookie })).json<object>()

test('carriers are previewed before they are kept, refused with what to do, and told with who and why', async () => {
  assert.deepEqual(await listed(), { names: usualCarriers.names, usual: { merchant: null, customer: null } })
  const preview = await send('/settings/carriers/previews', asked)
  assert.equal(preview.statusCode, 200, preview.body)
  const { form, papers } = preview.json<{ form: object; papers: object[] }>()
  assert.deepEqual(form, { names: asked.names, usual: { merchant: 'Mondial Relay', customer: 'Colissimo' } })
  assert.deepEqual(papers, [
    { locale: 'fr', carrier: { name: 'Mondial Relay', hint: 'En point relais.' } },
    { locale: 'en', carrier: { name: 'Mondial Relay', hint: null } },
  ])
  assert.deepEqual(await listed(), { names: usualCarriers.names, usual: { merchant: null, customer: null } })
  const refusals: readonly [object, string, RegExp][] = [
    [{ names: [] }, 'carriers_needed', /au moins un transporteur/],
    [{ names: [...asked.names, 'colissimo'] }, 'carriers_twice', /colissimo.*déjà dans la liste/],
    [{ merchant: 'UPS' }, 'carriers_usual_unknown', /UPS.*Ajoutez-le/],
    [{ names: ['x'.repeat(41)] }, 'carriers_name_long', /40.caractères au plus/],
    [{ merchant: null }, 'carriers_hint_alone', /effacez-la/],
  ]
  for (const [wrong, code, says] of refusals)
    for (const path of ['previews', 'versions']) {
      const why = path === 'versions' ? { why: 'Contrat' } : {}
      const answer = await send(`/settings/carriers/${path}`, { ...asked, ...wrong, ...why }, 0)
      assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [422, code])
      assert.match(answer.json<Problem>().detail ?? '', says)
    }
  assert.equal((await send('/settings/carriers/versions', { ...asked, why: ' ' }, 0)).statusCode, 422)
  assert.equal((await send('/settings/carriers/versions', { ...asked, why: 'Contrat' }, 0)).statusCode, 201)
  assert.deepEqual(await listed(), { names: asked.names, usual: { merchant: 'Mondial Relay', customer: 'Colissimo' } })
  assert.equal((await send('/settings/carriers/versions', { ...asked, customer: null, why: 'Contrat' }, 0)).statusCode, 412)
  assert.equal((await send('/settings/carriers/versions', { ...asked, why: 'Contrat' }, 1)).json<Problem>().code, 'setting_same')
  const shown = (await it.ask('GET', '/settings/carriers', { cookie })).json<{
    version: number
    history: { by: string; why: string; changes: object[] }[]
  }>()
  assert.deepEqual(
    shown.history.map(({ by, why, changes }) => ({ by, why, changes })),
    [
      {
        by: 'Inès Haddad',
        why: 'Contrat',
        changes: [
          { part: 'names', before: usualCarriers.names.join(', '), after: 'Mondial Relay, Colissimo' },
          { part: 'merchant', before: null, after: 'Mondial Relay' },
          { part: 'customer', before: null, after: 'Colissimo' },
          { part: 'hint_fr', before: null, after: 'En point relais.' },
        ],
      },
    ],
  )
  const log = await pool.query<{ data: object }>(`select data from log_entries where kind = 'setting_changed'`)
  assert.deepEqual(
    log.rows.map(({ data }) => data),
    [
      {
        setting: 'carriers',
        version: 1,
        reason: 'Contrat',
        changes: ['names', 'merchant', 'customer', 'hint_fr'].map((part) => ({ part })),
      },
    ],
  )
})

test('carriers are set by managers and admins; customers see the list without its history', async () => {
  for (const role of ['support', 'returns_agent', 'finance', 'customer'] as const) {
    const theirs = await it.signIn((await givenPerson(pool, { roles: [role] })).email)
    assert.equal((await it.ask('GET', '/settings/carriers', { cookie: theirs })).statusCode, 403, role)
    for (const [path, body] of [
      ['previews', asked],
      ['versions', { ...asked, why: 'x' }],
    ] as const)
      assert.equal((await it.ask('POST', `/settings/carriers/${path}`, { cookie: theirs, body })).statusCode, 403, role)
    assert.deepEqual(Object.keys((await it.ask('GET', '/carriers', { cookie: theirs })).json<object>()), ['names', 'usual'], role)
  }
  for (const path of ['/settings/carriers', '/carriers']) assert.equal((await it.ask('GET', path)).statusCode, 401)
})
