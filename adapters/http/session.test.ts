import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { givenPerson, PASSWORD } from '../../tests/support/people.ts'
import { cookieOf, testServer } from '../../tests/support/server.ts'

const it = await testServer()

const logIn = (email: string, password: string, cookie?: string) =>
  it.ask('POST', '/session', { body: { email, password }, ...(cookie ? { cookie } : {}) })

describe('with a password', () => {
  test('a person is signed in by a cookie that scripts and other sites cannot use, and only its hash is kept', async () => {
    const { email, id } = await givenPerson(it.stores.database.pool)
    const answer = await logIn(email.toUpperCase(), PASSWORD)
    assert.equal(answer.statusCode, 201)
    assert.equal(answer.json<{ id: string }>().id, id)
    const cookie = answer.cookies[0]
    assert.equal(cookie?.httpOnly, true)
    assert.equal(cookie?.sameSite, 'Lax')
    assert.match(cookie?.value ?? '', /^[\w-]{43}$/)
    const { rows } = await it.stores.database.pool.query<{ kept: string }>(
      `select encode(token_hash, 'hex') as kept from sessions where person_id = $1`,
      [id],
    )
    assert.deepEqual(rows, [{ kept: it.world.secrets.hash(cookie?.value ?? '') }])
    assert.equal((await it.ask('GET', '/session', { cookie: cookieOf(answer) })).json<{ email: string }>().email, email)
  })

  test('a wrong password and an unknown address are answered alike', async () => {
    const { email } = await givenPerson(it.stores.database.pool)
    const [wrong, unknown] = [await logIn(email, 'not this one'), await logIn('nobody@example.org', PASSWORD)]
    assert.equal(wrong.statusCode, 422)
    assert.deepEqual(wrong.json(), unknown.json())
    assert.deepEqual(wrong.headers['set-cookie'], undefined)
  })

  test('somebody without a password, or disabled, does not get in', async () => {
    const { pool } = it.stores.database
    const [bare, gone] = [await givenPerson(pool), await givenPerson(pool)]
    await pool.query('update people set password_hash = null where id = $1', [bare.id])
    await pool.query('update people set disabled_at = now() where id = $1', [gone.id])
    for (const { email } of [bare, gone]) assert.equal((await logIn(email, PASSWORD)).statusCode, 422)
  })

  test('a session ends when its person is disabled', async () => {
    const { email, id } = await givenPerson(it.stores.database.pool)
    const cookie = await it.signIn(email)
    await it.stores.database.pool.query('update people set disabled_at = now() where id = $1', [id])
    assert.equal((await it.ask('GET', '/session', { cookie })).statusCode, 401)
  })

  test('the session of before does not outlive a login', async () => {
    const { email } = await givenPerson(it.stores.database.pool)
    const first = await it.signIn(email)
    const second = cookieOf(await logIn(email, PASSWORD, first))
    assert.notEqual(first, second)
    assert.equal((await it.ask('GET', '/session', { cookie: first })).statusCode, 401)
    assert.equal((await it.ask('GET', '/session', { cookie: second })).statusCode, 200)
  })

  test('the eleventh guess at one address is held back, from the right password too; another person is not', async () => {
    const { pool } = it.stores.database
    const [victim, other] = [await givenPerson(pool), await givenPerson(pool)]
    const guesses = await Promise.all(Array.from({ length: 10 }, (_, i) => logIn(victim.email, `guess ${i}`)))
    assert.deepEqual(new Set(guesses.map((guess) => guess.statusCode)), new Set([422]))
    const held = await logIn(victim.email, PASSWORD)
    assert.equal(held.statusCode, 429)
    assert.equal(held.headers['retry-after'], '900')
    assert.equal((await logIn(other.email, PASSWORD)).statusCode, 201)
  })

  test('parallel guesses do not pass the limit together', async () => {
    const { email } = await givenPerson(it.stores.database.pool)
    const guesses = await Promise.all(Array.from({ length: 30 }, (_, i) => logIn(email, `guess ${i}`)))
    assert.equal(guesses.filter((guess) => guess.statusCode === 422).length, 10)
    assert.equal(guesses.filter((guess) => guess.statusCode === 429).length, 20)
  })

  test('whoever proves themselves is not held back by earlier mistakes', async () => {
    const { email } = await givenPerson(it.stores.database.pool)
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 8; i++) assert.equal((await logIn(email, 'mistyped')).statusCode, 422)
      assert.equal((await logIn(email, PASSWORD)).statusCode, 201)
    }
  })

  test('a hash of weaker settings is renewed at login', async () => {
    const { pool } = it.stores.database
    const { email, id } = await givenPerson(pool)
    // argon2id with 64 MiB is stronger in memory but makes one pass less than today's two: renewed.
    const { argon2Sync } = await import('node:crypto')
    const nonce = Buffer.alloc(16, 1)
    const tag = argon2Sync('argon2id', { message: PASSWORD, nonce, memory: 19_456, passes: 1, parallelism: 1, tagLength: 32 })
    const text = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')
    await pool.query('update people set password_hash = $2 where id = $1', [
      id,
      `$argon2id$v=19$m=19456,t=1,p=1$${text(nonce)}$${text(tag)}`,
    ])
    await it.signIn(email)
    const { rows } = await pool.query<{ password_hash: string }>('select password_hash from people where id = $1', [id])
    assert.match(rows[0]?.password_hash ?? '', /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    assert.equal((await logIn(email, PASSWORD)).statusCode, 201)
  })
})

describe('how long', () => {
  test('a customer stays thirty days from their last visit', async () => {
    const { email } = await givenPerson(it.stores.database.pool)
    const cookie = await it.signIn(email)
    const start = it.clock.now
    it.clock.now = '2026-12-20T09:00:00.000Z'
    assert.equal((await it.ask('GET', '/session', { cookie })).statusCode, 200)
    it.clock.now = '2027-01-18T09:00:00.000Z'
    assert.equal((await it.ask('GET', '/session', { cookie })).statusCode, 200)
    it.clock.now = '2027-02-18T09:00:00.000Z'
    assert.equal((await it.ask('GET', '/session', { cookie })).statusCode, 401)
    it.clock.now = start
  })

  test('staff sign in again after twelve hours, whatever they did meanwhile', async () => {
    const { email } = await givenPerson(it.stores.database.pool, { roles: ['support', 'customer'] })
    const cookie = await it.signIn(email)
    const start = it.clock.now
    it.clock.now = '2026-11-24T20:59:00.000Z'
    assert.equal((await it.ask('GET', '/session', { cookie })).statusCode, 200)
    it.clock.now = '2026-11-24T21:00:00.000Z'
    assert.equal((await it.ask('GET', '/session', { cookie })).statusCode, 401)
    it.clock.now = start
  })

  test('signing out ends the session on the server, and may be done twice', async () => {
    const { email } = await givenPerson(it.stores.database.pool)
    const cookie = await it.signIn(email)
    const out = await it.ask('DELETE', '/session', { cookie })
    assert.equal(out.statusCode, 204)
    assert.equal(out.cookies[0]?.value, '')
    assert.equal((await it.ask('GET', '/session', { cookie })).statusCode, 401)
    assert.equal((await it.ask('DELETE', '/session', { cookie })).statusCode, 204)
  })

  test('a new password ends the other browsers’ sessions and keeps this one', async () => {
    const { email } = await givenPerson(it.stores.database.pool)
    const [here, elsewhere] = [await it.signIn(email), await it.signIn(email)]
    const next = 'correct horse battery'
    const wrong = await it.ask('PUT', '/session/password', { cookie: here, body: { current: 'wrong', next } })
    assert.equal(wrong.json<{ errors: { field: string }[] }>().errors[0]?.field, 'current')
    const short = await it.ask('PUT', '/session/password', { cookie: here, body: { current: PASSWORD, next: 'short' } })
    assert.equal(short.statusCode, 422)
    const changed = await it.ask('PUT', '/session/password', { cookie: here, body: { current: PASSWORD, next } })
    assert.equal(changed.statusCode, 200)
    for (const cookie of [here, elsewhere]) assert.equal((await it.ask('GET', '/session', { cookie })).statusCode, 401)
    assert.equal((await it.ask('GET', '/session', { cookie: cookieOf(changed) })).statusCode, 200)
    assert.equal((await logIn(email, next)).statusCode, 201)
  })
})

describe('with a code by e-mail', () => {
  const askForCode = (email: string) => it.ask('POST', '/session/codes', { body: { email } })
  const lastCode = (): string => it.stores.jobs.findLast((job) => job.data['kind'] === 'login_code')?.data['code'] as string
  const useCode = (email: string, code: string) => it.ask('POST', '/session/code', { body: { email, code } })

  test('a customer gets in once, spaces forgiven', async () => {
    const { email, id } = await givenPerson(it.stores.database.pool)
    assert.equal((await askForCode(email)).statusCode, 202)
    const code = lastCode()
    assert.match(code, /^\d{6}$/)
    const opened = await useCode(email, `${code.slice(0, 3)} ${code.slice(3)}`)
    assert.equal(opened.statusCode, 201)
    assert.equal(opened.json<{ id: string }>().id, id)
    assert.equal((await useCode(email, code)).statusCode, 422)
  })

  test('a known and an unknown address are answered alike', async () => {
    const { email } = await givenPerson(it.stores.database.pool)
    const [known, unknown] = [await askForCode(email), await askForCode('stranger@example.org')]
    assert.equal(known.statusCode, unknown.statusCode)
    assert.equal(known.body, unknown.body)
    assert.equal((await useCode('stranger@example.org', lastCode())).statusCode, 422)
  })

  test('the code is not kept as it is', async () => {
    const { email } = await givenPerson(it.stores.database.pool)
    await askForCode(email)
    const { rows } = await it.stores.database.pool.query<{ kept: string }>(
      `select encode(code_hash, 'hex') as kept from login_codes where box = $1`,
      [email],
    )
    assert.equal(rows[0]?.kept.length, 64)
    assert.notEqual(rows[0]?.kept, it.world.secrets.hash(lastCode()))
  })

  test('five tries, and the right code comes too late; a newer code is good again', async () => {
    const { email } = await givenPerson(it.stores.database.pool)
    await askForCode(email)
    const code = lastCode()
    const other = code === '000000' ? '000001' : '000000'
    for (let i = 0; i < 5; i++) assert.equal((await useCode(email, other)).statusCode, 422)
    assert.equal((await useCode(email, code)).statusCode, 422)
    await askForCode(email)
    assert.equal((await useCode(email, lastCode())).statusCode, 201)
  })

  test('one code opens one session, however often it is sent at once', async () => {
    const { email } = await givenPerson(it.stores.database.pool)
    await askForCode(email)
    const code = lastCode()
    const answers = await Promise.all(Array.from({ length: 5 }, () => useCode(email, code)))
    assert.equal(answers.filter((answer) => answer.statusCode === 201).length, 1)
  })

  test('ten minutes, and it is over', async () => {
    const { email } = await givenPerson(it.stores.database.pool)
    const start = it.clock.now
    await askForCode(email)
    it.clock.now = '2026-11-24T09:10:00.000Z'
    assert.equal((await useCode(email, lastCode())).statusCode, 422)
    it.clock.now = start
  })

  test('staff do not get in by code, not even those who are customers besides', async () => {
    for (const roles of [['finance'], ['customer', 'finance']] as const) {
      const { email } = await givenPerson(it.stores.database.pool, { roles })
      await askForCode(email)
      assert.equal((await useCode(email, lastCode())).statusCode, 422)
    }
  })

  test('when the day’s mails are spent, nobody is sent a code, and each is told when to try again', async () => {
    const { email } = await givenPerson(it.stores.database.pool)
    const [before, jobs] = [it.world.askedMailsPerDay, it.stores.jobs.length]
    it.world.askedMailsPerDay = 0
    for (const [path, body] of [
      ['/session/codes', { email }],
      ['/session/codes', { email: 'nobody@example.org' }],
      ['/session/guest-codes', { number: 'TS-1', email }],
      ['/conversations/0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55/codes', {}],
    ] as const) {
      for (const [language, said] of [
        ['fr', /Réessayez dans \d+ heures/],
        ['en', /Try again in \d+ hours/],
      ] as const) {
        const answer = await it.ask('POST', path, { body, headers: { 'accept-language': language } })
        assert.deepEqual([answer.statusCode, answer.json<{ code: string }>().code], [429, 'asked_mails_spent'], path)
        assert.match(answer.json<{ detail: string }>().detail, said)
        assert.ok(Number(answer.headers['retry-after']) > 0)
      }
    }
    assert.equal(it.stores.jobs.length, jobs)
    it.world.askedMailsPerDay = before
    assert.equal((await askForCode(email)).statusCode, 202)
  })

  test('the sixth code within half an hour is held back', async () => {
    const email = 'impatient@example.org'
    for (let i = 0; i < 5; i++) assert.equal((await askForCode(email)).statusCode, 202)
    assert.equal((await askForCode(email)).statusCode, 429)
  })
})

describe('another site', () => {
  test('cannot write with the browser’s cookie, nor sign somebody in', async () => {
    const { email } = await givenPerson(it.stores.database.pool)
    const cookie = await it.signIn(email)
    const write = (headers: Record<string, string>) =>
      it.server.inject({
        method: 'PUT',
        url: '/api/v1/session/locale',
        headers: { cookie, 'content-type': 'application/json', ...headers },
        payload: '{"locale":"en"}',
      })
    assert.equal((await write({})).json<{ code: string }>().code, 'header_missing')
    assert.equal((await write({ 'x-navette': '1', origin: 'https://evil.example' })).json<{ code: string }>().code, 'foreign_origin')
    assert.equal((await write({ 'x-navette': '1', 'sec-fetch-site': 'cross-site' })).statusCode, 403)
    assert.equal((await write({ 'x-navette': '1', 'sec-fetch-site': 'same-site' })).statusCode, 403)
    assert.equal((await write({ 'x-navette': '1', origin: 'null' })).statusCode, 403)
    assert.equal(
      (await write({ 'x-navette': '1', origin: 'https://retours.example.org', 'sec-fetch-site': 'same-origin' })).statusCode,
      200,
    )
    const login = await it.server.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ email, password: PASSWORD }),
    })
    assert.equal(login.statusCode, 403)
  })
})

describe('machines', () => {
  test('a key is shown once, kept hashed, opens what its scopes say and nothing once revoked', async () => {
    const { pool } = it.stores.database
    const admin = await it.signIn((await givenPerson(pool, { roles: ['admin'] })).email)
    const made = await it.ask('POST', '/api-keys', { cookie: admin, body: { name: 'Boutique', scopes: ['returns:read', 'returns:read'] } })
    assert.equal(made.statusCode, 201)
    const { id, key, scopes } = made.json<{ id: string; key: string; scopes: string[] }>()
    assert.match(key, /^nvt_[\w-]{43}$/)
    assert.deepEqual(scopes, ['returns:read'])
    const { rows } = await pool.query<{ kept: string }>(`select encode(key_hash, 'hex') as kept from api_keys where id = $1`, [id])
    assert.equal(rows[0]?.kept, it.world.secrets.hash(key))
    const listed = await it.ask('GET', '/api-keys', { cookie: admin })
    assert.ok(!listed.body.includes(key))

    const unknown = await it.ask('GET', '/returns/RMA-2026-000001-0', { key })
    assert.equal(unknown.statusCode, 404, 'asked with its scope')
    const submit = await it.ask('POST', '/returns', { key, body: {} })
    assert.equal(submit.json<{ code: string }>().code, 'scope_missing')
    assert.equal((await it.ask('GET', '/api-keys', { key })).statusCode, 403)

    assert.equal((await it.ask('DELETE', `/api-keys/${id}`, { cookie: admin })).statusCode, 204)
    assert.equal((await it.ask('DELETE', `/api-keys/${id}`, { cookie: admin })).statusCode, 404)
    assert.equal((await it.ask('GET', '/returns/RMA-2026-000001-0', { key })).json<{ code: string }>().code, 'api_key_wrong')
  })

  test('whatever is no key is refused, beside a good cookie too', async () => {
    const cookie = await it.signIn((await givenPerson(it.stores.database.pool)).email)
    for (const authorization of ['Bearer nvt_no', 'Bearer', 'Basic bmF2ZXR0ZTpkZW1v', '']) {
      const answer = await it.server.inject({ method: 'GET', url: '/api/v1/session', headers: { cookie, authorization } })
      assert.equal(answer.statusCode, 401, authorization)
      assert.match(String(answer.headers['www-authenticate']), /^Bearer/)
    }
  })
})
