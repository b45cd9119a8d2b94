import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../../tests/support/new-id.ts'
import { givenOrder } from '../../../tests/support/order-input.ts'
import { importOrders, testStores } from '../../../tests/support/stores.ts'

const stores = await testStores()
const { people, transact, database, statements } = stores
const at = '2026-11-24T08:00:00.000Z'
const minute = (n: number): string => `2026-11-24T08:${String(n).padStart(2, '0')}:00.000Z`
const hash = (text: string): string => Buffer.from(text.padEnd(32)).toString('hex')

await importOrders(stores, givenOrder({ id: 'K-1' }))
const kermor = (await people.personByEmail('achats@atelier-kermor.example'))!

const open = (token: string, over: { replaces?: string; expiresAt?: string } = {}): Promise<void> =>
  people.openSession({
    tokenHash: hash(token),
    personId: kermor.id,
    at,
    expiresAt: minute(30),
    userAgent: 'Firefox',
    replaces: null,
    ...over,
  })

test('a person is found by address with what every request needs, and no other way when disabled', async () => {
  const { passwordHash, ...person } = kermor
  assert.deepEqual(
    [passwordHash, person.roles, person.company, person.profile, person.tier],
    [null, ['customer'], 'Atelier Kermor', 'account', 'gold'],
  )
  assert.ok(person.companyId)
  assert.equal(await people.personByEmail('nobody@x.example'), undefined)
})

test('a company that keeps returns apart is no company to its people', async () => {
  await database.pool.query('update companies set shares_returns = false')
  const person = await people.personByEmail(kermor.email)
  assert.deepEqual([person?.company, person?.companyId], ['Atelier Kermor', null])
  await database.pool.query('update companies set shares_returns = true')
})

test('whoever merely typed a company’s name when they bought is no colleague of its people', async () => {
  const customer = { id: 'C-typed', name: 'Intrus', profile: 'retail' as const, company: 'Atelier Kermor' }
  const bought = await importOrders(stores, givenOrder({ id: 'K-typed', email: 'intrus@x.example', customer }))
  const person = await people.personByEmail('intrus@x.example')
  assert.deepEqual([person?.company, person?.companyId, bought.companyId], ['Atelier Kermor', null, null])
})

test('a session is one statement with its person, until it expires, is closed, or its person is disabled', async () => {
  await open('one')
  statements.length = 0
  const found = await people.session(hash('one'), minute(29))
  assert.equal(statements.length, 1)
  const { passwordHash: _, ...person } = kermor
  assert.deepEqual(found, {
    person,
    scope: { order: null, conversationId: null },
    createdAt: at,
    seenAt: at,
    expiresAt: minute(30),
    awaits: null,
  })
  assert.equal(await people.session(hash('one'), minute(30)), undefined)
  assert.equal(await people.session(hash('two'), at), undefined)
  await people.touchSession(hash('one'), { at: minute(10), expiresAt: minute(40) })
  assert.deepEqual([(await people.session(hash('one'), minute(39)))?.seenAt], [minute(10)])
  await database.pool.query('update people set disabled_at = now() where id = $1', [kermor.id])
  assert.equal(await people.session(hash('one'), at), undefined)
  assert.equal(await people.personByEmail(kermor.email), undefined)
  await database.pool.query('update people set disabled_at = null where id = $1', [kermor.id])
  await people.closeSession(hash('one'))
  assert.equal(await people.session(hash('one'), at), undefined)
})

test('a login ends the session that was open in the browser, a changed password every one', async () => {
  await open('before')
  await open('after', { replaces: hash('before') })
  assert.equal(await people.session(hash('before'), at), undefined)
  assert.ok(await people.session(hash('after'), at))
  await people.closeSessionsOf(kermor.id)
  assert.equal(await people.session(hash('after'), at), undefined)
})

test('a code has its tries however many ask at once, opens one session, and is replaced by the next', async () => {
  const add = (id: string, text: string) =>
    transact((s) => s.loginCodes.add({ id, box: kermor.email, reference: null, codeHash: hash(text), at, expiresAt: minute(10) }))
  const [first, second] = [newId(), newId()]
  await add(first, '111111')
  const tries = await Promise.all(
    Array.from({ length: 20 }, () => people.tryLoginCode({ box: kermor.email, reference: null }, minute(1), 5)),
  )
  assert.deepEqual(
    tries.filter(Boolean),
    Array.from({ length: 5 }, () => ({ id: first, codeHash: hash('111111') })),
  )
  await add(second, '222222')
  assert.equal((await people.tryLoginCode({ box: kermor.email, reference: null }, minute(1), 5))?.id, second)
  assert.equal(await people.tryLoginCode({ box: kermor.email, reference: null }, minute(10), 5), undefined)
  assert.equal(await people.tryLoginCode({ box: 'nobody@x.example', reference: null }, minute(1), 5), undefined)
  const uses = await Promise.all(Array.from({ length: 20 }, () => people.useLoginCode(second, minute(2))))
  assert.equal(uses.filter(Boolean).length, 1)
  assert.equal(await people.tryLoginCode({ box: kermor.email, reference: null }, minute(2), 5), undefined)
})

test('attempts are counted exactly under concurrency, answered in the asked order, and forgotten by bucket', async () => {
  const buckets = [
    { bucket: 'ip 2', windowStart: at },
    { bucket: 'ip 1', windowStart: at },
  ]
  const counts = await Promise.all(Array.from({ length: 30 }, (_, i) => people.countAttempts(i % 2 ? buckets : buckets.toReversed())))
  assert.deepEqual(
    counts.map(([count]) => count).sort((a, b) => a! - b!),
    Array.from({ length: 30 }, (_, i) => i + 1),
  )
  await people.countAttempts([buckets[0]!])
  assert.deepEqual(await people.countAttempts(buckets), [32, 31])
  await people.forgetAttempts('ip 2')
  assert.deepEqual(await people.countAttempts(buckets), [1, 32])
})

test('staff are added, or given roles besides', async () => {
  const staff = { id: newId(), email: 'm@technostok.example', name: 'Mina', roles: ['support'], passwordHash: 'a', at } as const
  const id = await people.keepStaff(staff)
  assert.equal(await people.keepStaff({ ...staff, id: newId(), roles: ['manager', 'support'], passwordHash: 'b' }), id)
  const person = await people.personByEmail('m@technostok.example')
  assert.deepEqual([person?.roles, person?.passwordHash], [['support', 'manager'], 'b'])
  await people.setPasswordHash(id, 'c')
  await people.setLocale(id, 'en')
  const changed = await people.personByEmail('m@technostok.example')
  assert.deepEqual([changed?.passwordHash, changed?.locale], ['c', 'en'])
})

test('a key opens until it is revoked, once', async () => {
  const key = { id: newId(), name: 'Entrepôt', keyHash: hash('nvt'), scopes: ['dock:write'], createdBy: kermor.id, at } as const
  await people.addApiKey(key)
  await people.touchApiKey(key.id, minute(1))
  assert.deepEqual(await people.apiKey(hash('nvt')), { id: key.id, name: 'Entrepôt', scopes: ['dock:write'], lastUsedAt: minute(1) })
  assert.equal(await people.revokeApiKey(key.id, minute(2)), true)
  assert.equal(await people.revokeApiKey(key.id, minute(3)), false)
  assert.equal(await people.apiKey(hash('nvt')), undefined)
  assert.deepEqual(await people.apiKeys(), [
    { id: key.id, name: 'Entrepôt', scopes: ['dock:write'], createdAt: at, lastUsedAt: minute(1), revokedAt: minute(2) },
  ])
})
