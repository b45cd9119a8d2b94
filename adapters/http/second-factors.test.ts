import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import type { LightMyRequestResponse } from 'fastify'
import type { Role } from '#domain/actor.ts'
import { givenPerson, PASSWORD } from '../../tests/support/people.ts'
import { cookieOf, testServer } from '../../tests/support/server.ts'
import type { Problem } from './problems/problem.ts'

const it = await testServer()
const { pool } = it.stores.database
const start = '2026-11-24T09:00:00.000Z'
const after = (seconds: number): string => new Date(Date.parse(start) + seconds * 1000).toISOString()
beforeEach(() => {
  it.clock.now = start
  it.world.demandsSecondFactor = false
})
const code = (answer: LightMyRequestResponse): string | undefined => answer.json<Problem>().code
const logIn = (email: string) => it.ask('POST', '/session', { body: { email, password: PASSWORD } })
const prove = (cookie: string, code: string) => it.ask('POST', '/session/second-factor', { cookie, body: { code } })

type Enrolled = { id: string; email: string; cookie: string; secret: string; recoveryCodes: string[] }
const codeOf = (secret: string, at = it.clock.now): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(at) })

/** Somebody with an authenticator app, signed in. */
async function enrolled(...roles: Role[]): Promise<Enrolled> {
  const person = await givenPerson(pool, { roles })
  const cookie = await it.signIn(person.email)
  const { secret } = (await it.ask('POST', '/second-factors/totp', { cookie, body: {} })).json<{ secret: string }>()
  const confirmed = await it.ask('PUT', '/second-factors/totp', { cookie, body: { code: codeOf(secret) } })
  assert.equal(confirmed.statusCode, 200, confirmed.body)
  const { recoveryCodes } = confirmed.json<{ recoveryCodes: string[] }>()
  assert.equal(new Set(recoveryCodes).size, 10)
  it.clock.now = after(60)
  return { ...person, cookie, secret, recoveryCodes }
}

test('a password alone opens nothing any more; the app’s code does, once', async () => {
  const malo = await enrolled('support')
  const first = await logIn(malo.email)
  assert.equal(first.json<{ awaits?: string }>().awaits, 'second_factor')
  const half = cookieOf(first)
  for (const [method, path] of [
    ['GET', '/desk/queue'],
    ['GET', '/session'],
    ['GET', '/sessions'],
    ['GET', '/second-factors'],
    ['POST', '/second-factors/totp'],
    ['PUT', '/session/password'],
  ] as const)
    assert.equal((await it.ask(method, path, { cookie: half, ...(method === 'GET' ? {} : { body: {} }) })).statusCode, 401, path)
  assert.equal(code(await prove(half, '000000')), 'factor_wrong')
  const right = codeOf(malo.secret)
  const whole = await prove(half, `${right.slice(0, 3)} ${right.slice(3)}`)
  assert.equal(whole.statusCode, 201, whole.body)
  assert.equal((await it.ask('GET', '/desk/queue', { cookie: cookieOf(whole) })).statusCode, 200)
  // The session of before the code is gone, and the code with it.
  assert.equal((await prove(half, codeOf(malo.secret, after(90)))).statusCode, 401)
  assert.equal(code(await prove(cookieOf(await logIn(malo.email)), right)), 'factor_wrong')
})

test('of twenty who send the same code at once one comes in', async () => {
  const malo = await enrolled('support')
  const halves = await Promise.all(Array.from({ length: 9 }, async () => cookieOf(await logIn(malo.email))))
  const right = codeOf(malo.secret)
  const answers = await Promise.all(halves.map((half) => prove(half, right)))
  assert.equal(answers.filter(({ statusCode }) => statusCode === 201).length, 1)
})

test('a recovery code opens once, however it is typed, and how many are left is told', async () => {
  const malo = await enrolled('support')
  const [one = '', two = ''] = malo.recoveryCodes
  const whole = await prove(cookieOf(await logIn(malo.email)), ` ${one.toLowerCase().replaceAll('-', ' ')} `)
  assert.equal(whole.statusCode, 201, whole.body)
  assert.equal(code(await prove(cookieOf(await logIn(malo.email)), one)), 'factor_wrong')
  const shown = await it.ask('GET', '/second-factors', { cookie: cookieOf(whole) })
  assert.equal(shown.json<{ recoveryLeft: number }>().recoveryLeft, 9)
  const fresh = await it.ask('POST', '/second-factors/recovery-codes', { cookie: cookieOf(whole), body: {} })
  assert.equal(fresh.statusCode, 201, fresh.body)
  assert.equal(code(await prove(cookieOf(await logIn(malo.email)), two)), 'factor_wrong')
})

test('of nine who send the same recovery code at once one comes in', async () => {
  const malo = await enrolled('support')
  const halves = await Promise.all(Array.from({ length: 9 }, async () => cookieOf(await logIn(malo.email))))
  const answers = await Promise.all(halves.map((half) => prove(half, malo.recoveryCodes[0] ?? '')))
  assert.equal(answers.filter(({ statusCode }) => statusCode === 201).length, 1)
})

test('codes are not guessed: ten tries in a quarter of an hour, then the right one waits too', async () => {
  const malo = await enrolled('support')
  const half = cookieOf(await logIn(malo.email))
  for (let nth = 0; nth < 10; nth++) assert.equal(code(await prove(half, '000000')), 'factor_wrong')
  const held = await prove(half, codeOf(malo.secret))
  assert.deepEqual([held.statusCode, code(held)], [429, 'too_many_attempts'])
  const { rows } = await pool.query<{ why: string }>(
    `select data->>'why' as why from log_entries where kind = 'sign_in_refused' and subject_id = $1`,
    [malo.id],
  )
  assert.deepEqual([...new Set(rows.map(({ why }) => why))], ['second_factor', 'held_back'])
})

test('secrets are kept sealed and hashed, bound to their person, and stand in no log', async () => {
  const malo = await enrolled('support')
  const { rows } = await pool.query<{ secret: Buffer }>('select secret from totp_keys where person_id = $1', [malo.id])
  const kept = rows[0]?.secret ?? Buffer.alloc(0)
  assert.ok(!kept.toString('latin1').includes(malo.secret))
  assert.equal(it.world.factors.unseal(kept, malo.id), malo.secret)
  assert.equal(it.world.factors.unseal(kept, it.world.newId()), undefined)
  const log = JSON.stringify((await pool.query('select * from log_entries')).rows)
  const codes = JSON.stringify((await pool.query(`select encode(code_hash, 'escape') as kept from recovery_codes`)).rows)
  for (const secret of [malo.secret, ...malo.recoveryCodes]) assert.ok(!log.includes(secret) && !codes.includes(secret))
})

test('where it is demanded, an admin or finance without one is led to add it before anything else; others are not', async () => {
  it.world.demandsSecondFactor = true
  for (const role of ['admin', 'finance'] as const) {
    const person = await givenPerson(pool, { roles: [role] })
    const first = await logIn(person.email)
    assert.equal(first.json<{ awaits?: string }>().awaits, 'enrolment')
    const half = cookieOf(first)
    assert.equal((await it.ask('GET', role === 'admin' ? '/staff' : '/finance/owed', { cookie: half })).statusCode, 401)
    const { secret } = (await it.ask('POST', '/second-factors/totp', { cookie: half, body: {} })).json<{ secret: string }>()
    const confirmed = await it.ask('PUT', '/second-factors/totp', { cookie: half, body: { code: codeOf(secret) } })
    assert.equal(confirmed.statusCode, 200, confirmed.body)
    const whole = cookieOf(confirmed)
    assert.equal((await it.ask('GET', role === 'admin' ? '/staff' : '/finance/owed', { cookie: whole })).statusCode, 200)
    assert.equal(code(await it.ask('DELETE', '/second-factors/totp', { cookie: whole })), 'factor_demanded')
  }
  const agent = await givenPerson(pool, { roles: ['support'] })
  assert.equal((await it.ask('GET', '/desk/queue', { cookie: await it.signIn(agent.email) })).statusCode, 200)
})

test('whoever is given a right that demands one signs in again, and adds one first', async () => {
  const admin = await givenPerson(pool, { roles: ['admin'] })
  const cookie = await it.signIn(admin.email)
  const malo = await givenPerson(pool, { roles: ['support'] })
  const his = await it.signIn(malo.email)
  it.world.demandsSecondFactor = true
  assert.equal((await it.ask('PUT', `/staff/${malo.id}/roles`, { cookie, body: { roles: ['support', 'finance'] } })).statusCode, 200)
  assert.equal((await it.ask('GET', '/finance/owed', { cookie: his })).statusCode, 401)
  assert.equal((await logIn(malo.email)).json<{ awaits?: string }>().awaits, 'enrolment')
})

test('a screen left open does not change what its owner proves themselves with', async () => {
  const malo = await enrolled('support')
  it.clock.now = after(16 * 60)
  for (const [method, path] of [
    ['DELETE', '/second-factors/totp'],
    ['POST', '/second-factors/recovery-codes'],
    ['POST', '/second-factors/totp'],
  ] as const) {
    const answer = await it.ask(method, path, { cookie: malo.cookie, ...(method === 'POST' ? { body: {} } : {}) })
    assert.equal(code(answer), 'sign_in_again', path)
  }
})

test('who has lost everything is let in by another admin with a reason, who never does it for themself', async () => {
  const malo = await enrolled('support')
  const admin = await givenPerson(pool, { roles: ['admin'] })
  const cookie = await it.signIn(admin.email)
  const reset = (id: string, body: object) => it.ask('PUT', `/staff/${id}/second-factor-reset`, { cookie, body })
  assert.equal((await reset(malo.id, {})).statusCode, 422)
  assert.equal((await reset(admin.id, { reason: 'Pour moi' })).statusCode, 403)
  assert.equal((await reset(malo.id, { reason: 'Téléphone perdu' })).statusCode, 204)
  assert.equal((await it.ask('GET', '/session', { cookie: malo.cookie })).statusCode, 401)
  const again = await logIn(malo.email)
  assert.equal(again.json<{ awaits?: string }>().awaits, undefined)
  const { rows } = await pool.query(`select actor_id as by, data->>'reason' as why from log_entries where kind = 'factors_reset'`)
  assert.deepEqual(rows, [{ by: admin.id, why: 'Téléphone perdu' }])
  assert.equal(it.stores.jobs.filter((job) => job.data['kind'] === 'factors_reset').length, 1)
})

test('a passkey’s challenge is good once, for whom it was made, and an answer that proves nothing opens nothing', async () => {
  const malo = await enrolled('support')
  const asked = await it.ask('POST', '/session/passkey-challenges', { body: {} })
  const { challengeId } = asked.json<{ challengeId: string }>()
  const response = { id: 'unknown', type: 'public-key', rawId: 'unknown', response: {}, clientExtensionResults: {} }
  const answer = await it.ask('POST', '/session/passkey', { body: { challengeId, response } })
  assert.deepEqual([answer.statusCode, code(answer)], [422, 'passkey_wrong'])
  assert.equal((await pool.query('select from passkey_challenges where id = $1', [challengeId])).rows.length, 0)
  const begun = await it.ask('POST', '/second-factors/passkey-challenges', { cookie: malo.cookie, body: {} })
  assert.equal(begun.statusCode, 201, begun.body)
  const body = { challengeId: begun.json<{ challengeId: string }>().challengeId, name: 'Clé', response }
  assert.equal(code(await it.ask('POST', '/second-factors/passkeys', { cookie: malo.cookie, body })), 'passkey_wrong')
})
