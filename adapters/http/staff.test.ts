import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import type { Role } from '#domain/actor.ts'
import { invitationSecret } from '#application/staff/invitation-link.ts'
import { givenPerson, PASSWORD } from '../../tests/support/people.ts'
import { cookieOf, testServer } from '../../tests/support/server.ts'
import type { Problem } from './problems/problem.ts'

const it = await testServer()
const { pool } = it.stores.database

/** Somebody who is signed in. */
async function signedIn(...roles: Role[]): Promise<{ id: string; email: string; cookie: string }> {
  const person = await givenPerson(pool, { roles })
  return { ...person, cookie: await it.signIn(person.email) }
}
const noé = await signedIn('admin')
const reason = 'A quitté l’entreprise'
let asked = 0
const address = (): string => `nouveau-${++asked}@technostok.example`

async function invited(roles: readonly Role[] = ['support'], email = address()): Promise<{ id: string; email: string; token: string }> {
  const answer = await it.ask('POST', '/invitations', { cookie: noé.cookie, body: { email, roles } })
  assert.equal(answer.statusCode, 201, answer.body)
  const { id } = answer.json<{ id: string }>()
  return { id, email, token: await tokenOf(id) }
}
/** What the mail's worker makes of it. */
async function tokenOf(id: string): Promise<string> {
  const invitation = await it.world.reads.invitation(id)
  assert.ok(invitation)
  return invitationSecret(it.world.secrets, invitation)
}
const accept = (token: string, name = 'Nadia Ferhat') =>
  it.ask('POST', '/session/invitation', { body: { token, name, password: 'une phrase assez longue' } })
const code = (answer: LightMyRequestResponse): string | undefined => answer.json<Problem>().code
const logged = async (kind: string): Promise<{ actor: string | null; subject: string | null; data: Record<string, unknown> }[]> =>
  (await pool.query(`select actor_id as actor, subject_id as subject, data from log_entries where kind = $1 order by at, id`, [kind])).rows

test('whoever has the link comes in once, with the name, password and roles of the invitation', async () => {
  const { email, token, id } = await invited(['support', 'returns_agent'])
  const read = await it.ask('POST', '/session/invitation-readings', { body: { token } })
  assert.deepEqual([read.json<{ email: string }>().email, read.json<{ roles: string[] }>().roles], [email, ['support', 'returns_agent']])
  const accepted = await accept(token)
  assert.equal(accepted.statusCode, 201, accepted.body)
  const queue = await it.ask('GET', '/desk/queue', { cookie: cookieOf(accepted) })
  assert.equal(queue.statusCode, 200)
  const again = await it.ask('POST', '/session', { body: { email, password: 'une phrase assez longue' } })
  assert.deepEqual(again.json<{ roles: string[]; name: string }>().roles, ['support', 'returns_agent'])
  assert.deepEqual([(await accept(token)).statusCode, code(await accept(token))], [409, 'invitation_over'])
  const line = (await logged('invitation_accepted')).at(-1)
  assert.equal(line?.data['invitation'], id)
})

test('where staff sign in elsewhere only, the link lets in nobody by a password but an administrator', async (t) => {
  it.world.signOn = {
    name: 'Compagnie',
    only: true,
    leadTo: async () => undefined,
    read: async () => 'away',
    settings: () => assert.fail(),
  }
  t.after(() => delete it.world.signOn)
  const read = async (token: string) =>
    (await it.ask('POST', '/session/invitation-readings', { body: { token } })).json<{ signOn: string | null }>().signOn
  const [agent, admin] = [await invited(['support']), await invited(['admin'])]
  assert.deepEqual([await read(agent.token), await read(admin.token)], ['Compagnie', null])
  assert.equal(code(await accept(agent.token)), 'sign_on_only')
  assert.equal((await accept(admin.token)).statusCode, 201)
})

test('the link is no row’s: what is kept is its hash, and neither job nor log holds it', async () => {
  const { token, email } = await invited()
  const { rows } = await pool.query<{ hash: string }>(`select encode(token_hash, 'hex') as hash from invitations where email = $1`, [email])
  assert.equal(rows[0]?.hash, it.world.secrets.hash(token))
  assert.ok(!JSON.stringify(it.stores.jobs).includes(token))
  const { rows: log } = await pool.query(`select * from log_entries`)
  for (const secret of [token, PASSWORD, 'une phrase assez longue']) assert.ok(!JSON.stringify(log).includes(secret))
})

test('of twenty who send the same link at once one comes in', async () => {
  const { token } = await invited()
  const answers = await Promise.all(Array.from({ length: 20 }, () => accept(token)))
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).filter((status) => status === 201).length, 1)
})

test('sent again, the link before opens nothing; taken back, none does; run out, it says so', async () => {
  const first = await invited()
  it.clock.now = '2026-11-24T09:05:00.000Z'
  assert.equal((await it.ask('PUT', `/invitations/${first.id}/sending`, { cookie: noé.cookie, body: {} })).statusCode, 200)
  assert.equal(code(await accept(first.token)), 'invitation_wrong')
  const fresh = await tokenOf(first.id)
  assert.notEqual(fresh, first.token)
  it.clock.now = '2026-12-01T09:05:00.001Z'
  const late = await accept(fresh)
  assert.match(late.body, /délai|time is over/)
  it.clock.now = '2026-11-24T09:10:00.000Z'
  const second = await invited()
  assert.equal((await it.ask('DELETE', `/invitations/${second.id}`, { cookie: noé.cookie })).statusCode, 204)
  assert.equal(code(await accept(second.token)), 'invitation_over')
  assert.equal(code(await it.ask('PUT', `/invitations/${second.id}/sending`, { cookie: noé.cookie, body: {} })), 'invitation_over')
})

test('one invitation per address; neither staff nor who is shut out is invited', async () => {
  const { email } = await invited()
  const ask = (email: string) => it.ask('POST', '/invitations', { cookie: noé.cookie, body: { email, roles: ['support'] } })
  assert.equal(code(await ask(email.toUpperCase())), 'already_invited')
  assert.equal(code(await ask(noé.email)), 'already_staff')
  const gone = await signedIn('support')
  await it.ask('PUT', `/staff/${gone.id}/deactivation`, { cookie: noé.cookie, body: { reason } })
  assert.equal(code(await ask(gone.email)), 'invited_disabled')
})

test('whoever is shut out leaves no invitation open', async () => {
  const gone = await signedIn('admin')
  const invitation = { email: `second-${gone.email}`, roles: ['admin'] }
  assert.equal((await it.ask('POST', '/invitations', { cookie: gone.cookie, body: invitation })).statusCode, 201)
  assert.equal((await it.ask('PUT', `/staff/${gone.id}/deactivation`, { cookie: noé.cookie, body: { reason } })).statusCode, 200)
  const open = await it.ask('GET', '/invitations', { cookie: noé.cookie })
  assert.ok(!open.json<{ items: { email: string }[] }>().items.some(({ email }) => email === invitation.email))
  const { rows } = await pool.query(`select data from log_entries where kind = 'deactivated' and subject_id = $1`, [gone.id])
  assert.deepEqual(rows, [{ data: { reason, sessions: 1, invitations: 1, handed: { returns: 0, conversations: 0, assignee: null } } }])
})

test('nobody is shut out without a reason, and the keys that they made are named: they go on', async () => {
  const gone = await signedIn('admin')
  const made = await it.ask('POST', '/api-keys', { cookie: gone.cookie, body: { name: 'Caisse du magasin', scopes: ['returns:read'] } })
  assert.equal(made.statusCode, 201, made.body)
  const shown = async () => (await it.ask('GET', `/staff/${gone.id}`, { cookie: noé.cookie })).json<{ keys: string[] }>().keys
  assert.deepEqual(await shown(), ['Caisse du magasin'])
  for (const body of [{}, { reason: ' ' }])
    assert.equal((await it.ask('PUT', `/staff/${gone.id}/deactivation`, { cookie: noé.cookie, body })).statusCode, 422)
  await it.ask('DELETE', `/api-keys/${made.json<{ id: string }>().id}`, { cookie: noé.cookie })
  assert.deepEqual(await shown(), [])
})

test('a customer who is invited stays a customer, and their other sessions end', async () => {
  const client = await signedIn('customer')
  const { token } = await invited(['support'], client.email)
  const accepted = await accept(token)
  assert.deepEqual([...accepted.json<{ roles: string[] }>().roles].sort(), ['customer', 'support'])
  assert.equal((await it.ask('GET', '/session', { cookie: client.cookie })).statusCode, 401)
})

test('nobody changes their own roles, nor shuts themself out; what another gives holds at once', async () => {
  const own = await it.ask('PUT', `/staff/${noé.id}/roles`, { cookie: noé.cookie, body: { roles: ['admin', 'finance'] } })
  assert.deepEqual([own.statusCode, code(own)], [403, 'own_roles'])
  assert.equal(code(await it.ask('PUT', `/staff/${noé.id}/deactivation`, { cookie: noé.cookie, body: { reason } })), 'own_account')
  const malo = await signedIn('support')
  assert.equal((await it.ask('GET', '/finance/owed', { cookie: malo.cookie })).statusCode, 403)
  const given = await it.ask('PUT', `/staff/${malo.id}/roles`, { cookie: noé.cookie, body: { roles: ['support', 'finance'] } })
  assert.equal(given.statusCode, 200, given.body)
  assert.equal((await it.ask('GET', '/finance/owed', { cookie: malo.cookie })).statusCode, 200)
  const line = (await logged('roles_changed')).at(-1)
  assert.deepEqual([line?.actor, line?.subject, line?.data], [noé.id, malo.id, { before: ['support'], after: ['support', 'finance'] }])
})

test('every admin is told of a right over money or rights, by an invitation too, and of nothing else', async () => {
  const told = (): number => it.stores.jobs.filter((job) => job.data['kind'] === 'rights_given').length
  const before = told()
  const malo = await signedIn('support')
  await it.ask('PUT', `/staff/${malo.id}/roles`, { cookie: noé.cookie, body: { roles: ['returns_agent'] } })
  await invited(['manager'])
  assert.equal(told(), before)
  await it.ask('PUT', `/staff/${malo.id}/roles`, { cookie: noé.cookie, body: { roles: ['returns_agent', 'finance'] } })
  await invited(['admin'])
  assert.equal(told(), before + 2)
})

test('shut out: every session ends at once, the password opens nothing, until they are let in again', async () => {
  const malo = await signedIn('support')
  const out = await it.ask('PUT', `/staff/${malo.id}/deactivation`, { cookie: noé.cookie, body: { reason } })
  assert.equal(out.statusCode, 200, out.body)
  assert.equal((await it.ask('GET', '/desk/queue', { cookie: malo.cookie })).statusCode, 401)
  assert.equal(code(await it.ask('POST', '/session', { body: { email: malo.email, password: PASSWORD } })), 'credentials_wrong')
  assert.equal((await it.ask('DELETE', `/staff/${malo.id}/deactivation`, { cookie: noé.cookie })).statusCode, 200)
  assert.equal((await it.ask('GET', '/desk/queue', { cookie: malo.cookie })).statusCode, 401)
  assert.equal((await it.ask('GET', '/desk/queue', { cookie: await it.signIn(malo.email) })).statusCode, 200)
})

test('of two admins who shut one another out at once, one stays', async () => {
  const others = await pool.query<{ id: string }>(`select id from people where 'admin' = any(roles) and disabled_at is null`)
  const [one, two] = [await signedIn('admin'), await signedIn('admin')]
  await pool.query('update people set disabled_at = now() where id = any($1)', [others.rows.map(({ id }) => id)])
  const answers = await Promise.all([
    it.ask('PUT', `/staff/${two.id}/deactivation`, { cookie: one.cookie, body: { reason } }),
    it.ask('PUT', `/staff/${one.id}/deactivation`, { cookie: two.cookie, body: { reason } }),
  ])
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).filter((status) => status === 200).length, 1)
  const { rows } = await pool.query(`select id from people where 'admin' = any(roles) and disabled_at is null`)
  assert.equal(rows.length, 1)
  await pool.query('update people set disabled_at = null where id = any($1)', [others.rows.map(({ id }) => id)])
})

test('of two admins who take the right to administer from one another at once, one keeps it; what was taken is gone from sessions that are open', async () => {
  const others = await pool.query<{ id: string }>(`select id from people where 'admin' = any(roles) and disabled_at is null`)
  const [one, two] = [await signedIn('admin'), await signedIn('admin')]
  await pool.query('update people set disabled_at = now() where id = any($1)', [others.rows.map(({ id }) => id)])
  const take = (from: string, cookie: string) => it.ask('PUT', `/staff/${from}/roles`, { cookie, body: { roles: ['support'] } })
  const answers = await Promise.all([take(two.id, one.cookie), take(one.id, two.cookie)])
  assert.equal(answers.filter(({ statusCode }) => statusCode === 200).length, 1)
  const { rows } = await pool.query<{ id: string }>(`select id from people where 'admin' = any(roles) and disabled_at is null`)
  assert.equal(rows.length, 1)
  const [left, gone] = rows[0]?.id === one.id ? [one, two] : [two, one]
  assert.equal((await it.ask('GET', '/staff', { cookie: gone.cookie })).statusCode, 403)
  assert.equal((await it.ask('GET', '/staff', { cookie: left.cookie })).statusCode, 200)
  await pool.query('update people set disabled_at = null where id = any($1)', [others.rows.map(({ id }) => id)])
})

test('an admin sees where somebody is signed in, and ends it; two admins do not undo one another', async () => {
  const malo = await signedIn('support')
  const shown = await it.ask('GET', `/staff/${malo.id}`, { cookie: noé.cookie })
  const { sessions, version } = shown.json<{ sessions: { id: string }[]; version: number }>()
  assert.equal(sessions.length, 1)
  assert.equal(shown.headers['etag'], `"${version}"`)
  assert.equal((await it.ask('DELETE', `/staff/${malo.id}/sessions/${sessions[0]?.id}`, { cookie: noé.cookie })).statusCode, 204)
  assert.equal((await it.ask('GET', '/session', { cookie: malo.cookie })).statusCode, 401)
  const change = (roles: string[]) =>
    it.ask('PUT', `/staff/${malo.id}/roles`, { cookie: noé.cookie, body: { roles }, headers: { 'if-match': `"${version}"` } })
  assert.equal((await change(['returns_agent'])).statusCode, 200)
  assert.equal((await change(['support'])).statusCode, 412)
})

test('who signs in and who is refused stands in the log, staff only, with no secret; nothing of it can be changed', async () => {
  const malo = await signedIn('support')
  await it.ask('POST', '/session', { body: { email: malo.email, password: 'wrong-secret' } })
  const mine = await pool.query(`select kind, data, ip from log_entries where subject_id = $1 order by at, id`, [malo.id])
  assert.deepEqual(
    mine.rows.map(({ kind, data }: { kind: string; data: unknown }) => [kind, data]),
    [
      ['signed_in', { by: 'password' }],
      ['sign_in_refused', { why: 'password' }],
    ],
  )
  const client = await signedIn('customer')
  assert.equal((await pool.query(`select from log_entries where subject_id = $1`, [client.id])).rows.length, 0)
  for (const change of [`update log_entries set ip = null`, `delete from log_entries`, `truncate log_entries`])
    await assert.rejects(pool.query(change), /append-only/)
})

test('staff are found by a beginning of their name or address, accents aside, and by role', async () => {
  const zoé = await givenPerson(pool, { name: 'Zoé Élie-Périot', email: 'z.periot@technostok.example', roles: ['finance', 'support'] })
  const found = async (query: string): Promise<string[]> =>
    (await it.ask('GET', `/staff?${query}`, { cookie: noé.cookie })).json<{ items: { id: string }[] }>().items.map(({ id }) => id)
  for (const q of ['zoe', 'ÉLIE', 'perio z', 'z.periot@technostok'])
    assert.deepEqual(await found(`q=${encodeURIComponent(q)}`), [zoé.id], q)
  assert.deepEqual(await found('q=zoe&role=finance'), [zoé.id])
  assert.deepEqual(await found('q=zoe&role=manager'), [])
})
