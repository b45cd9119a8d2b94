import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, test } from 'node:test'
import type { MeView } from '#application/people/view.ts'
import type { OrderRow } from '#application/orders/view.ts'
import type { Page } from '#application/page.ts'
import { launchToken, shopKeys } from '../../tests/support/launch.ts'
import { givenOrder } from '../../tests/support/order-input.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { cookieOf, testServer } from '../../tests/support/server.ts'
import { importOrders, type ImportedOrder } from '../../tests/support/stores.ts'

const it = await testServer()
const { pool } = it.stores.database
const now = it.clock.now
const seconds = Math.floor(Date.parse(now) / 1000)

beforeEach(() => pool.query('delete from attempts'))

type Bought = ImportedOrder & { id: string; number: string; email: string }

async function bought(): Promise<Bought> {
  const id = randomUUID().slice(0, 8)
  const [number, email] = [`TS-${id.toUpperCase()}`, `ines-${id}@example.org`]
  const customer = { id: `shop-${id}`, name: 'Ines Belkacem', profile: 'retail' as const }
  return { ...(await importOrders(it.stores, givenOrder({ id: `L-${id}`, number, email, customer }))), id: customer.id, number, email }
}

const launch = (token: string) => it.ask('POST', '/session/launch', { body: { token } })
const codeOf = async (token: Promise<string>): Promise<string> => {
  const answer = await launch(await token)
  assert.equal(answer.headers['set-cookie'], undefined)
  return answer.json<{ code: string }>().code
}
type Launched = { me: MeView; next: string; locale: string | null }
const opened = async (claims: object): Promise<Launched & { cookie: string }> => {
  const answer = await launch(await launchToken({ claims, now }))
  assert.equal(answer.statusCode, 201, answer.body)
  return { ...answer.json<Launched>(), cookie: cookieOf(answer) }
}

describe('a launch link', () => {
  test('signs in the shop’s customer, and leads to a return of the order', async () => {
    const order = await bought()
    const { me, next, cookie } = await opened({ sub: order.id, order: order.number })
    assert.deepEqual([me.id, me.order, next], [order.customerId, null, `/retours/nouveau/${order.orderId}`])
    assert.equal((await it.ask('GET', '/session', { cookie })).statusCode, 200)
    assert.equal((await opened({ sub: order.email })).next, '/')
    assert.equal((await opened({ sub: order.id, order: 'TS-UNKNOWN' })).next, '/')
  })

  test('leads to a page of ours and to nowhere else', async () => {
    const { id } = await bought()
    assert.equal((await opened({ sub: id, next: '/retours/RMA-2026-000482-9?x=1' })).next, '/retours/RMA-2026-000482-9?x=1')
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/api/v1/session'])
      assert.equal((await opened({ sub: id, next })).next, '/', next)
  })

  test('with a buyer’s address and an order opens this order only; with another’s order, nothing', async () => {
    const [order, other] = [await bought(), await bought()]
    const { me, cookie } = await opened({ sub: order.email, order: order.number })
    assert.deepEqual([me.order?.id, me.id], [order.orderId, order.customerId])
    assert.equal((await it.ask('GET', '/orders', { cookie })).json<Page<OrderRow>>().items.length, 1)
    assert.equal(await codeOf(launchToken({ claims: { sub: order.email, order: other.number }, now })), 'launch_link_wrong')
  })

  test('introduces a customer of whom nothing was imported yet; their orders come to them later', async () => {
    const sub = randomUUID()
    const email = `${sub}@example.org`
    const { me } = await opened({ sub, email, name: 'Noé Petit', locale: 'en' })
    assert.deepEqual([me.name, me.email, me.roles, me.locale], ['Noé Petit', email, ['customer'], 'en'])
    assert.equal((await opened({ sub })).me.id, me.id)
    const order = await importOrders(it.stores, givenOrder({ id: sub, email, customer: { id: sub, name: 'Noé Petit', profile: 'retail' } }))
    assert.equal(order.customerId, me.id)
  })

  test('knows somebody by their address who has no id of the shop yet, and nobody who has another', async () => {
    const { id, email } = await givenPerson(pool)
    const sub = randomUUID()
    assert.equal((await opened({ sub, email })).me.id, id)
    assert.equal(await codeOf(launchToken({ claims: { sub: randomUUID(), email }, now })), 'launch_link_wrong')
    assert.equal(await codeOf(launchToken({ claims: { sub: randomUUID() }, now })), 'launch_link_wrong')
  })

  test('asks whoever is signed in as another first, and is good until they answer', async () => {
    const [one, other] = [await bought(), await bought()]
    const { cookie } = await opened({ sub: one.id })
    const token = await launchToken({ claims: { sub: other.id }, now })
    const asked = await it.ask('POST', '/session/launch', { cookie, body: { token } })
    assert.deepEqual([asked.statusCode, asked.json<{ code: string }>().code], [409, 'launch_other_person'])
    assert.equal((await it.ask('GET', '/session', { cookie })).json<MeView>().id, one.customerId)
    const instead = await it.ask('POST', '/session/launch', { cookie, body: { token, instead: true } })
    assert.equal(instead.json<Launched>().me.id, other.customerId)
    assert.equal((await it.ask('GET', '/session', { cookie })).statusCode, 401)
    const own = await it.ask('POST', '/session/launch', {
      cookie: cookieOf(instead),
      body: { token: await launchToken({ claims: { sub: other.id }, now }) },
    })
    assert.equal(own.statusCode, 201)
  })

  test('says the shop’s language where it has one', async () => {
    const { id } = await bought()
    assert.deepEqual([(await opened({ sub: id, locale: 'en' })).locale, (await opened({ sub: id })).locale], ['en', null])
  })
})

describe('what is no launch link', () => {
  const wrong: Record<string, () => Promise<string>> = {
    'another key': () => launchToken({ secret: 'x'.repeat(40), now }),
    'a known key under another’s name': () => launchToken({ kid: '2026-05', secret: shopKeys.keys.get('2026-11') ?? '', now }),
    'a key of an unknown name': () => launchToken({ kid: '2020-01', secret: shopKeys.keys.get('2026-11') ?? '', now }),
    'no name of a key': () => launchToken({ kid: '', secret: shopKeys.keys.get('2026-11') ?? '', now }),
    'a name that every object has': () => launchToken({ kid: 'constructor', secret: 'x'.repeat(40), now }),
    'another algorithm with the right key': () =>
      launchToken({ alg: 'HS512', now, secret: (shopKeys.keys.get('2026-11') ?? '').padEnd(80) }),
    'another issuer': () => launchToken({ claims: { iss: 'https://evil.example' }, now }),
    'another audience': () => launchToken({ claims: { aud: 'https://evil.example' }, now }),
    'one that lives too long': () => launchToken({ claims: { exp: seconds + 301 }, now }),
    'one for years': () => launchToken({ claims: { exp: seconds + 10 * 365 * 86_400 }, now }),
    'one of tomorrow': () => launchToken({ claims: { iat: seconds + 86_400, exp: seconds + 86_460 }, now }),
    'one that is not good yet': () => launchToken({ claims: { nbf: seconds + 3600 }, now }),
    'no id of its own': () => launchToken({ claims: { jti: undefined }, now }),
    'no end': () => launchToken({ claims: { exp: undefined }, now }),
    'no beginning': () => launchToken({ claims: { iat: undefined }, now }),
    nobody: () => launchToken({ claims: { sub: undefined }, now }),
    nonsense: async () => 'nonsense',
  }
  for (const [what, token] of Object.entries(wrong)) test(what, async () => assert.equal(await codeOf(token()), 'launch_link_wrong'))

  test('one without a signature, or whose words were changed', async () => {
    const [header = '', payload = '', signature = ''] = (await launchToken({ now })).split('.')
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
    for (const token of [
      `${part({ alg: 'none' })}.${payload}.`,
      `${part({ alg: 'none', kid: '2026-11' })}.${payload}.${signature}`,
      `${header}.${payload}.`,
      `${header}.${part({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), sub: 'C-2' })}.${signature}`,
    ])
      assert.equal(await codeOf(Promise.resolve(token)), 'launch_link_wrong')
  })

  test('one that is over, or was used: it says so, and what to do', async () => {
    const { id } = await bought()
    assert.equal(await codeOf(launchToken({ claims: { sub: id, iat: seconds - 200, exp: seconds - 31 }, now })), 'launch_link_over')
    const token = await launchToken({ claims: { sub: id }, now })
    assert.equal((await launch(token)).statusCode, 201)
    const again = await launch(token)
    assert.equal(again.json<{ code: string }>().code, 'launch_link_over')
    assert.match(again.json<{ detail: string }>().detail, /Retournez à la boutique/)
    const at = await Promise.all(
      Array.from({ length: 5 }, async () => launch(await launchToken({ claims: { sub: id, jti: 'once' }, now }))),
    )
    assert.equal(at.filter((answer) => answer.statusCode === 201).length, 1)
  })

  test('one for somebody disabled whose address at the shop has changed', async () => {
    const order = await bought()
    await pool.query('update people set disabled_at = now() where id = $1', [order.customerId])
    for (const email of [`new-${order.email}`, (await givenPerson(pool)).email])
      assert.equal(await codeOf(launchToken({ claims: { sub: order.id, email }, now })), 'launch_link_wrong')
  })

  test('one for staff, whatever names them, and one for somebody disabled', async () => {
    const staff = await givenPerson(pool, { roles: ['customer', 'support'], shopCustomerId: 'shop-staff' })
    const gone = await givenPerson(pool, { shopCustomerId: 'shop-gone' })
    await pool.query('update people set disabled_at = now() where id = $1', [gone.id])
    const number = `TS-${randomUUID()}`
    await importOrders(
      it.stores,
      givenOrder({ id: number, number, email: staff.email, customer: { id: 'shop-x', name: 'X', profile: 'retail' } }),
    )
    const claims = [
      { sub: 'shop-staff' },
      { sub: staff.email },
      { sub: 'shop-new', email: staff.email },
      { sub: staff.email, order: number },
      { sub: 'shop-gone' },
      { sub: gone.email },
    ]
    for (const one of claims) assert.equal(await codeOf(launchToken({ claims: one, now })), 'launch_link_wrong', JSON.stringify(one))
  })

  test('too many from one place are held back', async () => {
    const answers = await Promise.all(Array.from({ length: 101 }, () => launch('guess')))
    assert.equal(answers.filter((answer) => answer.statusCode === 429).length, 1)
  })
})

test('the key of before is still good, so that one can be renewed', async () => {
  const { id, customerId } = await bought()
  const answer = await launch(await launchToken({ claims: { sub: id }, kid: '2026-05', now }))
  assert.equal(answer.json<Launched>().me.id, customerId)
})

test('the token is kept nowhere', async () => {
  const { id } = await bought()
  const token = await launchToken({ claims: { sub: id, jti: 'a-jti-to-look-for' }, now })
  await launch(token)
  const { rows } = await pool.query<{ kept: string }>(`select encode(id_hash, 'hex') as kept from launch_links`)
  assert.ok(rows.some(({ kept }) => kept === it.world.secrets.hash('a-jti-to-look-for')))
})

test('the example of the documentation makes a link that is good', async (context) => {
  const page = await readFile(join(import.meta.dirname, '../../docs/launch-link.md'), 'utf8')
  const code = /```js\n([^`]*(?:`[^`]+`[^`]*)*)```/.exec(page)?.[1] ?? ''
  const { launchLink } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { launchLink: (of: object) => string }
  context.mock.timers.enable({ apis: ['Date'], now: Date.parse(now) })
  const order = await bought()
  const { audience: url, issuer } = shopKeys
  const link = launchLink({ url, issuer, kid: '2026-11', secret: shopKeys.keys.get('2026-11'), customer: order.id, order: order.number })
  context.mock.timers.reset()
  const [at, token = ''] = link.split('#')
  assert.equal(at, 'https://retours.example.org/lancement')
  assert.equal((await launch(token)).json<Launched>().next, `/retours/nouveau/${order.orderId}`)
})
