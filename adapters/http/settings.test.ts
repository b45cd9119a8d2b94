import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { technostok } from '#domain/policy/technostok.ts'
import { tidy } from '#adapters/db/tidy.ts'
import { runOn } from '#adapters/db/run.ts'
import { givenPerson, PASSWORD } from '../../tests/support/people.ts'
import { testServer } from '../../tests/support/server.ts'
import type { Problem } from './problems/problem.ts'

const it = await testServer({ policy: technostok })
const { pool } = it.stores.database
const admin = await givenPerson(pool, { roles: ['admin'], name: 'Noé Lambert' })
const cookie = await it.signIn(admin.email)
const code = (answer: LightMyRequestResponse): string | undefined => answer.json<Problem>().code
const publish = (body: object, seen?: number) =>
  it.ask('POST', '/settings/policy/versions', {
    cookie,
    body: { why: 'Inventaire', ...body },
    ...(seen === undefined ? {} : { headers: { 'if-match': `"${seen}"` } }),
  })
const calendar = {
  weekdays: [1, 2, 3, 4, 5],
  hours: { from: '09:00', to: '18:00' },
  holidays: 'FR-alsace-moselle',
  closures: ['2026-12-24'],
}

test('what would change is shown before anything is published', async () => {
  const preview = await it.ask('POST', '/settings/policy/previews', { cookie, body: { calendar } })
  assert.equal(preview.statusCode, 200, preview.body)
  const { changes, promises } = preview.json<{ changes: { path: string }[]; promises: { kind: string; before: string; after: string }[] }>()
  assert.ok(changes.some(({ path }) => path === 'clocks.review.calendar.hours.from'))
  // A Tuesday at 10 in Paris: 24 hours of every weekday, or of nine to six.
  assert.deepEqual(promises[0], { kind: 'review', before: '2026-11-25T09:00:00.000Z', after: '2026-11-26T15:00:00.000Z' })
  assert.equal((await it.ask('GET', '/policy')).json<{ version: number }>().version, 1)
})

test('a wrong setting is told where it is wrong, and nothing is published', async () => {
  for (const body of [
    { calendar: { ...calendar, hours: { from: '18:00', to: '09:00' } } },
    { calendar: { ...calendar, weekdays: [] } },
    { calendar: { ...calendar, closures: ['24/12/2026'] } },
    { delays: { ...technostok.delays, returnByDays: 0 } },
    { settlementLimits: { support: 20_000, manager: 15_000 } },
    { settlementLimits: { support: 1.5, manager: null } },
    { unknown: 1 },
    { delays: { ...technostok.delays, returnByDays: 21 }, why: ' ' },
  ]) {
    const answer = await publish(body)
    assert.deepEqual([answer.statusCode, code(answer)], [422, 'invalid_input'], JSON.stringify(body))
  }
  assert.equal(code(await publish({})), 'policy_same')
  assert.equal((await it.ask('GET', '/policy')).json<{ version: number }>().version, 1)
})

test('an edit is a version of its own, in force at once, in the log, and taken back by publishing the older one', async () => {
  it.clock.now = '2026-11-24T10:00:00.000Z'
  const first = await publish({ calendar }, 1)
  assert.equal(first.statusCode, 201, first.body)
  it.clock.now = '2026-11-24T10:01:00.000Z'
  const shown = await it.ask('GET', '/settings/policy', { cookie })
  assert.deepEqual(shown.json<{ calendar: unknown; version: number }>().calendar, calendar)
  assert.equal(shown.headers['etag'], '"2"')
  // Of two who edit the same version, the second is told.
  const late = await publish({ delays: { ...technostok.delays, returnByDays: 21 } }, 1)
  assert.deepEqual([late.statusCode, code(late)], [412, 'stale_version'])
  const back = await it.ask('POST', '/settings/policy/versions/1/restorations', {
    cookie,
    body: { why: 'Trop tôt' },
    headers: { 'if-match': '"2"' },
  })
  assert.equal(back.statusCode, 201, back.body)
  it.clock.now = '2026-11-24T10:02:00.000Z'
  const versions = await it.ask('GET', '/settings/policy/versions', { cookie })
  const { items } = versions.json<{
    items: { version: number; standing: string; publishedBy: string | null; publishedWhy: string | null; changes: { path: string }[] }[]
  }>()
  assert.deepEqual(
    items.map(({ version, standing, publishedBy, publishedWhy }) => [version, standing, publishedBy, publishedWhy]),
    [
      [3, 'in_force', 'Noé Lambert', 'Trop tôt'],
      [2, 'past', 'Noé Lambert', 'Inventaire'],
      [1, 'past', null, null],
    ],
  )
  assert.deepEqual(items[0]?.changes.map(({ path }) => path).toSorted(), items[1]?.changes.map(({ path }) => path).toSorted())
  const stored = await it.world.reads.policies()
  assert.deepEqual({ ...stored.find(({ version }) => version === 3), version: 1, inForceFrom: technostok.inForceFrom }, technostok)
  const log = await it.ask('GET', '/log?topic=settings', { cookie })
  const lines = log.json<{ items: { kind: string; actor: { name: string } | null; data: { version: number; reason: string } }[] }>().items
  assert.deepEqual(
    lines.map(({ kind, actor, data }) => [kind, actor?.name, data.version, data.reason]),
    [
      ['policy_published', 'Noé Lambert', 3, 'Trop tôt'],
      ['policy_published', 'Noé Lambert', 2, 'Inventaire'],
    ],
  )
})

test('going back to an earlier version says what it would change first, and publishes nothing', async () => {
  const preview = await it.ask('GET', '/settings/policy/versions/2/restorations/preview', { cookie })
  assert.equal(preview.statusCode, 200, preview.body)
  const { items } = (await it.ask('GET', '/settings/policy/versions', { cookie })).json<{
    items: { version: number; changes: object[] }[]
  }>()
  assert.deepEqual(
    preview.json<{ changes: object[] }>().changes,
    items.find(({ version }) => version === 2)?.changes,
    'version 3 is the content of version 1',
  )
  assert.equal(items.length, 3)
  assert.equal(preview.json<{ version: number }>().version, 3, 'what it was worked out from, for what is published after it')
  assert.equal(code(await it.ask('GET', '/settings/policy/versions/9/restorations/preview', { cookie })), 'policy_version_unknown')
})

test('a reason is added; one of no request type that there is, is refused', async () => {
  it.clock.now = '2026-11-24T10:02:30.000Z'
  const { reasons } = technostok
  const added = { label: { fr: 'Boîte abîmée', en: 'Damaged box' }, types: ['standard_warranty'], evidence: 'photo' as const }
  const preview = (body: object) => it.ask('POST', '/settings/policy/previews', { cookie, body })
  const shown = await preview({ reasons: { ...reasons, damaged_box: added } })
  assert.ok(shown.json<{ changes: { path: string }[] }>().changes.some(({ path }) => path === 'reasons.damaged_box'))
  for (const [name, reason] of [
    ['damaged_box', { ...added, types: ['nothing_such'] }],
    ['Damaged box', added],
    ['damaged_box', { ...added, label: { fr: '', en: 'x' } }],
  ] as const)
    assert.equal(code(await preview({ reasons: { ...reasons, [name]: reason } })), 'invalid_input', name)
})

test('of twenty who publish at once one wins, the others lose nothing and are told', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, nth) => publish({ delays: { ...technostok.delays, returnByDays: 30 + nth } }, 3)),
  )
  const codes = answers.map(({ statusCode }) => statusCode)
  assert.equal(codes.filter((status) => status === 201).length, 1)
  assert.ok(codes.every((status) => status === 201 || status === 412))
})

test('the log is read by topic, person and day, page by page, and leaves as a file', async () => {
  const malo = await givenPerson(pool, { roles: ['support'], name: '=Malo()' })
  for (let nth = 0; nth < 3; nth++)
    await it.ask('POST', '/session', { body: { email: malo.email, password: nth === 1 ? 'wrong' : PASSWORD } })
  const read = async (search: string) =>
    (await it.ask('GET', `/log?${search}`, { cookie })).json<{ items: { kind: string; ip: string | null }[]; next: string | null }>()
  const mine = await read(`personId=${malo.id}&limit=2`)
  assert.equal(mine.items.length, 2)
  const rest = await read(`personId=${malo.id}&limit=2&after=${mine.next}`)
  assert.deepEqual([...mine.items, ...rest.items].map(({ kind }) => kind).toSorted(), ['sign_in_refused', 'signed_in', 'signed_in'])
  assert.deepEqual((await read('from=2026-11-25')).items, [])
  assert.equal((await read('until=2026-11-24&topic=access&limit=1')).items.length, 1)
  const file = await it.ask('GET', `/log/export?format=csv&personId=${malo.id}`, { cookie })
  assert.equal(file.statusCode, 200)
  assert.match(file.body, /sign_in_refused/)
  assert.doesNotMatch(file.body, /(^|[;,"])=Malo/m)
  assert.doesNotMatch(file.body, /wrong|navette-demo/)
})

test('ninety days later an address is its network, and no line has changed otherwise', async () => {
  const lines = async () =>
    (await pool.query<{ id: string; ip: string | null }>('select id, ip, kind, data::text from log_entries order by id')).rows
  const before = await lines()
  assert.ok(before.some(({ ip }) => ip === '127.0.0.1'))
  await tidy(runOn(pool), '2027-02-21T00:00:00.000Z')
  assert.deepEqual(await lines(), before)
  await tidy(runOn(pool), '2027-02-24T00:00:00.000Z')
  const after = await lines()
  assert.deepEqual(
    after,
    before.map((line) => ({ ...line, ip: line.ip === null ? null : '127.0.0.0/24' })),
  )
})

test('a version that is still to come takes nothing back the day it comes into force', async () => {
  it.clock.now = '2026-11-24T12:00:00.000Z'
  const all = (await it.stores.reads.policies()).map(({ version }) => version)
  const coming = {
    ...technostok,
    version: Math.max(...all) + 1,
    inForceFrom: '2026-12-01T00:00:00.000Z',
    delays: { ...technostok.delays, returnByDays: 30 },
  }
  await it.stores.transact(({ policies }) => policies.publish(coming, { personId: null, at: it.clock.now }))
  const published = await it.ask('POST', '/settings/policy/versions', {
    cookie: await it.signIn(admin.email),
    body: { calendar: { ...calendar, closures: ['2027-05-07'] }, why: 'Pont' },
    headers: { 'if-match': `"${coming.version}"` },
  })
  assert.equal(published.statusCode, 201, published.body)
  assert.equal(published.json<{ version: number }>().version, coming.version + 2)
  const shown = async (now: string) => {
    it.clock.now = now
    return (await it.ask('GET', '/settings/policy', { cookie: await it.signIn(admin.email) })).json<{
      calendar: { closures: string[] }
      delays: { returnByDays: number }
      coming: { version: number }[]
    }>()
  }
  const before = await shown('2026-11-24T12:01:00.000Z')
  assert.deepEqual([before.calendar.closures, before.coming.map(({ version }) => version)], [['2027-05-07'], [coming.version + 2]])
  const then = await shown('2026-12-01T08:00:00.000Z')
  assert.deepEqual([then.calendar.closures, then.delays.returnByDays], [['2027-05-07'], 30])
})

test('going back to an earlier version is not undone by a version that is still to come, which keeps what it alone changes', async () => {
  it.clock.now = '2026-11-24T13:00:00.000Z'
  const newest = async () => (await it.stores.reads.policies()).reduce((one, other) => (other.version > one.version ? other : one))
  const payer = technostok.shipBackPayer === 'merchant' ? 'customer' : 'merchant'
  const before = await newest()
  assert.ok(before.inForceFrom > it.clock.now)
  const coming = { ...before, version: before.version + 1, shipBackPayer: payer } as const
  await it.stores.transact(({ policies }) => policies.publish(coming, { personId: null, at: it.clock.now }))
  const answer = await it.ask('POST', '/settings/policy/versions/1/restorations', {
    cookie: await it.signIn(admin.email),
    body: { why: 'Le pont n’a pas lieu' },
    headers: { 'if-match': `"${coming.version}"` },
  })
  assert.equal(answer.statusCode, 201, answer.body)
  assert.equal(answer.json<{ version: number }>().version, coming.version + 2)
  const { version: _version, ...then } = await newest()
  const { version: _technostok, ...first } = technostok
  assert.deepEqual(then, { ...first, inForceFrom: coming.inForceFrom, shipBackPayer: payer })
})
