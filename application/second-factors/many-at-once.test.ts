import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { testServer } from '../../tests/support/server.ts'
import { runErrand } from '../errand.ts'
import { beginPasskey } from './passkeys.ts'
import { beginTotp } from './totp.ts'

const it = await testServer()
const { pool } = it.stores.database

// What asks for a second connection while it holds one would wait here for ever: each holds one, and none is left.
for (const [name, begin] of [
  ['an app', beginTotp],
  ['a passkey', beginPasskey],
] as const)
  test(`more begin ${name} at once than there are connections`, async () => {
    pool.options.max = 4
    const { id, email } = await givenPerson(pool, { roles: ['support'] })
    const token = (await it.signIn(email)).split(';')[0]?.split('=')[1] ?? ''
    const caller = { ip: '192.0.2.1', userAgent: null, tokenHash: it.world.secrets.hash(token) }
    const call = { actor: { id, roles: ['support'], locale: 'fr' } as const, caller, input: {} }
    const begun = await Promise.all(Array.from({ length: 12 }, () => runErrand<typeof begin.input, unknown>(begin, call, it.world)))
    assert.equal(begun.filter((each) => !isRefusal(each)).length, 12)
  })
