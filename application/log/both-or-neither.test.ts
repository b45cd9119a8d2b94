import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { givenPerson, PASSWORD } from '../../tests/support/people.ts'
import { testServer } from '../../tests/support/server.ts'
import { runErrand } from '../errand.ts'
import { createApiKey } from '../people/create-api-key.ts'
import { keepStaff } from '../people/keep-staff.ts'
import { logInWithPassword } from '../people/log-in-with-password.ts'
import { revokeApiKey } from '../people/revoke-api-key.ts'
import type { World } from '../ports.ts'

const it = await testServer()
const { pool } = it.stores.database
const admin = await givenPerson(pool, { roles: ['admin'], name: 'Noé Lambert' })
const actor: Actor = { id: admin.id, roles: ['admin'], locale: 'fr' }
const caller = { ip: '192.0.2.1', userAgent: null, tokenHash: null }
const key = { name: 'Entrepôt', scopes: ['orders:import'] }

/** A world in which no line is added to the log, as if the process ended right before it. */
const dying: World = {
  ...it.world,
  people: { ...it.world.people, addToLog: () => Promise.reject(new Error('killed')) },
  transact: (work) =>
    it.world.transact((stores) => work({ ...stores, people: { ...stores.people, addToLog: () => Promise.reject(new Error('killed')) } })),
}
const count = async (table: string): Promise<number> =>
  (await pool.query<{ count: number }>(`select count(*)::int as count from ${table}`)).rows[0]?.count ?? 0

test('a key, a member of staff and a session are there with their line in the log, or not at all', async () => {
  const made = await runErrand(createApiKey, { actor, caller, input: key }, it.world)
  assert.ok('id' in made)
  const before = [await count('api_keys'), await count('people'), await count('sessions')]
  const staff = { email: 'b@technostok.example', name: 'B', roles: ['finance'], password: 'quelque chose de long' }
  const console: Actor = { id: null, roles: ['system'], locale: 'fr' }
  await assert.rejects(runErrand(createApiKey, { actor, caller, input: key }, dying), /killed/)
  await assert.rejects(runErrand(revokeApiKey, { actor, caller, input: { id: made.id } }, dying), /killed/)
  await assert.rejects(runErrand(keepStaff, { actor: console, caller, input: staff }, dying), /killed/)
  const nobody: Actor = { id: null, roles: [], locale: 'fr' }
  const known = { email: admin.email, password: PASSWORD }
  await assert.rejects(runErrand(logInWithPassword, { actor: nobody, caller, input: known }, dying), /killed/)
  assert.deepEqual([await count('api_keys'), await count('people'), await count('sessions')], before)
  assert.equal(await runErrand(revokeApiKey, { actor, caller, input: { id: made.id } }, it.world), null, 'it was not revoked')
})
