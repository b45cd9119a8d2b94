import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import type { SignOnSettingsView } from '#application/sign-on/show-sign-on-settings.ts'
import type { LightMyRequestResponse } from 'fastify'
import type { MeView } from '#application/people/view.ts'
import { isStrong, openId, type SignOnFault } from '#adapters/sign-on/open-id.ts'
import { givenPerson, PASSWORD } from '../../tests/support/people.ts'
import { type Account, signOnProvider, throughPages } from '../../tests/support/sign-on-provider.ts'
import { cookieOf, testServer } from '../../tests/support/server.ts'
import type { Problem } from './problems/problem.ts'

const it = await testServer()
const { pool } = it.stores.database
const publicUrl = 'https://retours.example.org'
const ending = { after: (done: () => Promise<void>) => after(done) }
const provider = await signOnProvider(ending, { returnTo: `${publicUrl}/connexion/retour` })
const signOn = openId(provider.trust, { publicUrl })
beforeEach(async () => {
  it.world.signOn = signOn
  it.world.demandsSecondFactor = false
  await pool.query('delete from attempts')
})

const code = (answer: LightMyRequestResponse): string | undefined => answer.json<Problem>().code
const begin = async (body: object = {}): Promise<{ url: string; attempt: string }> => {
  const answer = await it.ask('POST', '/session/sign-on', { body })
  assert.equal(answer.statusCode, 201, answer.body)
  return answer.json()
}
const finish = (body: { answer: string; attempt: string }) => it.ask('PUT', '/session/sign-on', { body })
let made = 0
/** Somebody at the provider signs in through its pages and comes back. */
async function comesIn(account: Account, sub = `sub-${++made}`): Promise<LightMyRequestResponse> {
  provider.accounts.set(sub, account)
  const { url, attempt } = await begin()
  return finish({ answer: await throughPages(url, sub), attempt })
}
const kindsOf = async (personId: string): Promise<unknown[]> =>
  (await pool.query(`select kind, data from log_entries where subject_id = $1 order by at, id`, [personId])).rows

describe('sign-on', () => {
  test('lets in a member by the verified address, binds the account, and knows them by it when the address has changed', async () => {
    const agent = await givenPerson(pool, { roles: ['support'] })
    const first = await comesIn({ email: agent.email.toUpperCase() }, 'sub-agent')
    assert.equal(first.statusCode, 200, first.body)
    assert.equal(first.json<MeView>().id, agent.id)
    assert.equal((await it.ask('GET', '/desk/queue', { cookie: cookieOf(first) })).statusCode, 200)
    const again = await comesIn({ email: 'married@example.org', verified: false }, 'sub-agent')
    assert.equal(again.json<MeView>().id, agent.id)
    assert.deepEqual(await kindsOf(agent.id), [
      { kind: 'sign_on_bound', data: {} },
      { kind: 'signed_in', data: { by: 'sign_on' } },
      { kind: 'signed_in', data: { by: 'sign_on' } },
    ])
  })

  test('makes nobody: a stranger, a customer and an address that is not verified are told what to do', async () => {
    const customer = await givenPerson(pool)
    const stranger = await comesIn({ email: 'stranger@example.org' })
    assert.deepEqual([stranger.statusCode, code(stranger)], [403, 'sign_on_unknown'])
    assert.match(stranger.json<{ detail: string }>().detail, /stranger@example\.org.*inviter/)
    assert.equal(code(await comesIn({ email: customer.email })), 'sign_on_unknown')
    const agent = await givenPerson(pool, { roles: ['support'] })
    assert.equal(code(await comesIn({ email: agent.email, verified: false })), 'sign_on_unverified')
    assert.equal(code(await comesIn({ email: agent.email, verified: 'unsaid' })), 'sign_on_unverified')
    const { rows } = await pool.query(`select 1 from people where email = 'stranger@example.org'`)
    assert.equal(rows.length, 0)
  })

  test('accepts the open invitation of the address, without a password; one taken back opens nothing', async () => {
    const admin = await it.signIn((await givenPerson(pool, { roles: ['admin'] })).email)
    const invite = (email: string) => it.ask('POST', '/invitations', { cookie: admin, body: { email, roles: ['support'] } })
    const invited = await invite('noe@example.org')
    assert.equal(invited.statusCode, 201, invited.body)
    const first = await comesIn({ email: 'noe@example.org', name: 'Noé Petit' })
    assert.deepEqual([first.json<MeView>().name, first.json<MeView>().roles], ['Noé Petit', ['support']])
    const { rows } = await pool.query<{ none: boolean }>(`select password_hash is null as none from people where email = 'noe@example.org'`)
    assert.equal(rows[0]?.none, true)
    const { id } = (await invite('lea@example.org')).json<{ id: string }>()
    await it.ask('DELETE', `/invitations/${id}`, { cookie: admin })
    assert.equal(code(await comesIn({ email: 'lea@example.org' })), 'sign_on_unknown')
  })

  test('an address of which the provider says nothing counts where the shop says so; one that is not verified never does', async () => {
    it.world.signOn = openId({ ...provider.trust, trustsEmail: true }, { publicUrl })
    const agent = await givenPerson(pool, { roles: ['support'] })
    assert.equal(code(await comesIn({ email: agent.email, verified: false })), 'sign_on_unverified')
    assert.equal((await comesIn({ email: agent.email, verified: 'unsaid' })).statusCode, 200)
  })

  test('an account that cannot be bound uses up no invitation', async () => {
    const admin = await it.signIn((await givenPerson(pool, { roles: ['admin'] })).email)
    const left = await givenPerson(pool, { roles: ['support'] })
    assert.equal((await comesIn({ email: left.email })).statusCode, 200)
    await pool.query(`update people set roles = '{customer}' where id = $1`, [left.id])
    assert.equal((await it.ask('POST', '/invitations', { cookie: admin, body: { email: left.email, roles: ['support'] } })).statusCode, 201)
    assert.equal(code(await comesIn({ email: left.email }, 'sub-next')), 'sign_on_other')
    const { rows } = await pool.query(`select accepted_at from invitations where email = $1`, [left.email])
    assert.deepEqual(rows, [{ accepted_at: null }])
  })

  test('refuses who is shut out, bound or not, and writes it down', async () => {
    const [bound, other] = [await givenPerson(pool, { roles: ['support'] }), await givenPerson(pool, { roles: ['support'] })]
    assert.equal((await comesIn({ email: bound.email }, 'sub-gone')).statusCode, 200)
    await pool.query('update people set disabled_at = now() where id = any($1)', [[bound.id, other.id]])
    assert.equal(code(await comesIn({ email: bound.email }, 'sub-gone')), 'sign_on_disabled')
    assert.equal(code(await comesIn({ email: other.email })), 'sign_on_disabled')
    assert.deepEqual((await kindsOf(bound.id)).at(-1), { kind: 'sign_in_refused', data: { why: 'deactivated' } })
  })

  test('a second account of the same address is not taken for the first, until an admin resets how they sign in', async () => {
    const agent = await givenPerson(pool, { roles: ['support'] })
    assert.equal((await comesIn({ email: agent.email })).statusCode, 200)
    assert.equal(code(await comesIn({ email: agent.email }, 'sub-second')), 'sign_on_other')
    const admin = await it.signIn((await givenPerson(pool, { roles: ['admin'] })).email)
    await it.ask('PUT', `/staff/${agent.id}/second-factor-reset`, { cookie: admin, body: { reason: 'Nouveau compte' } })
    assert.equal((await comesIn({ email: agent.email }, 'sub-second')).statusCode, 200)
  })

  test('counts as a password does, unless the provider says that a second factor was shown', async () => {
    it.world.demandsSecondFactor = true
    const admin = await givenPerson(pool, { roles: ['admin'] })
    const weak = await comesIn({ email: admin.email }, 'sub-admin')
    assert.equal(weak.json<MeView>().awaits, 'enrolment')
    assert.equal((await it.ask('GET', '/staff', { cookie: cookieOf(weak) })).statusCode, 401)
    const strong = await comesIn({ email: admin.email, mfa: true }, 'sub-admin')
    assert.equal(strong.json<MeView>().awaits, undefined)
    assert.equal((await it.ask('GET', '/staff', { cookie: cookieOf(strong) })).statusCode, 200)
    assert.deepEqual((await kindsOf(admin.id)).at(-1), { kind: 'signed_in', data: { by: 'sign_on', second: 'provider' } })
  })

  test('an answer is good once, and for the browser that asked alone', async () => {
    const agent = await givenPerson(pool, { roles: ['support'] })
    provider.accounts.set('sub-once', { email: agent.email })
    const { url, attempt } = await begin()
    const answer = await throughPages(url, 'sub-once')
    assert.equal(code(await finish({ answer, attempt: (await begin()).attempt })), 'sign_on_wrong')
    assert.equal((await finish({ answer, attempt })).statusCode, 200)
    assert.equal(code(await finish({ answer, attempt })), 'sign_on_wrong')
    assert.equal(code(await finish({ answer: '?code=guess', attempt })), 'sign_on_wrong')
  })

  test('who turns back at the provider is told so', async () => {
    const { url, attempt } = await begin()
    assert.equal(code(await finish({ answer: await throughPages(url, null), attempt })), 'sign_on_declined')
  })

  test('asks with PKCE, state and nonce, and for the password anew where somebody signed out', async () => {
    const asked = new URL((await begin({ anew: true })).url).searchParams
    assert.equal(asked.get('code_challenge_method'), 'S256')
    for (const name of ['state', 'nonce', 'code_challenge']) assert.ok((asked.get(name) ?? '').length >= 43, name)
    assert.equal(asked.get('prompt'), 'login')
    assert.equal(new URL((await begin()).url).searchParams.get('prompt'), null)
  })
})

test('where staff come in by it alone, a right password is refused to all but admins, a wrong one as ever', async () => {
  it.world.signOn = { ...signOn, only: true }
  const [agent, admin] = [await givenPerson(pool, { roles: ['support'] }), await givenPerson(pool, { roles: ['admin', 'support'] })]
  const customer = await givenPerson(pool)
  const logIn = (email: string, password = PASSWORD) => it.ask('POST', '/session', { body: { email, password } })
  assert.equal(code(await logIn(agent.email)), 'sign_on_only')
  assert.equal(code(await logIn(agent.email, 'not the password')), 'credentials_wrong')
  for (const { email } of [admin, customer]) assert.equal((await logIn(email)).statusCode, 201)
})

test('where there is none, it says so', async () => {
  delete it.world.signOn
  assert.deepEqual((await it.ask('GET', '/session/sign-on')).json(), { name: null, only: false })
  assert.equal(code(await it.ask('POST', '/session/sign-on', { body: {} })), 'sign_on_off')
})

test('a provider that does not answer is said, before and after, and is asked again later', async () => {
  const short = await signOnProvider(ending, { returnTo: `${publicUrl}/connexion/retour` })
  it.world.signOn = openId(short.trust, { publicUrl })
  const { url, attempt } = await begin()
  const answer = await throughPages(url, 'anybody')
  await short.stop()
  assert.equal(code(await finish({ answer, attempt })), 'sign_on_away')
  it.world.signOn = openId(short.trust, { publicUrl })
  const away = await it.ask('POST', '/session/sign-on', { body: {} })
  assert.deepEqual([away.statusCode, code(away)], [503, 'sign_on_away'])
})

test('the secret is shown as it was registered, and a wrong one is told to whoever runs this, not to whoever signs in', async () => {
  const told: SignOnFault[] = []
  const agent = await givenPerson(pool, { roles: ['support'] })
  await comesIn({ email: agent.email })
  assert.match(provider.shown() ?? '', /^Basic /)
  it.world.signOn = openId({ ...provider.trust, clientSecret: 'another' }, { publicUrl, onFault: (fault) => void told.push(fault) })
  assert.equal(code(await comesIn({ email: agent.email })), 'sign_on_away')
  assert.equal(told.length, 1)
  const admin = await givenPerson(pool, { roles: ['admin'] })
  const settings = (email: string) => it.signIn(email).then((cookie) => it.ask('GET', '/settings/sign-on', { cookie }))
  assert.equal((await settings(agent.email)).statusCode, 403)
  const shown = (await settings(admin.email)).json<SignOnSettingsView>()
  assert.deepEqual([shown.provider?.issuer, shown.provider?.lastFault?.code], [provider.trust.issuer, 'OAUTH_WWW_AUTHENTICATE_CHALLENGE'])
  assert.ok(!JSON.stringify(shown).includes('another'), 'the secret is nobody’s to read')
  assert.ok((shown.members?.bound ?? 0) > 0 && (shown.members?.all ?? 0) > (shown.members?.bound ?? 0))
})

test('what counts as a second factor', () => {
  const cases: readonly [{ amr?: unknown; acr?: unknown }, boolean][] = [
    [{ amr: ['pwd', 'mfa'] }, true],
    [{ amr: ['pwd', 'otp'] }, false],
    [{ amr: 'mfa' }, false],
    [{ acr: 'phr' }, true],
    [{ acr: 'gold' }, true],
    [{ acr: '0' }, false],
    [{}, false],
  ]
  for (const [claims, strong] of cases) assert.equal(isStrong(claims, ['gold']), strong, JSON.stringify(claims))
})
