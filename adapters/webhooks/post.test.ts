import assert from 'node:assert/strict'
import dns, { type LookupAddress } from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import { test, type TestContext } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { readWebhook } from '../../docs/examples/verify-webhook.ts'
import { webhookReceiver } from '../../tests/support/webhook-receiver.ts'
import { webhookPost } from './post.ts'
import { newSecret, signatures } from './signature.ts'

const at = '2026-11-27T10:00:00.000Z'
const now = Date.parse(at) / 1000
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const letter = (url: string, secrets: readonly string[] = [secret]) => ({ url, secrets, id: 'msg_1', at, body: '{"type":"webhook.test"}' })
const near = webhookPost({ ownHosts: ['127.0.0.1'], patienceMs: 2000 })
const far = webhookPost({ ownHosts: [], patienceMs: 2000 })

test('the signature is that of Standard Webhooks’ own example', () => {
  const signed = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body: '{"test": 2432232314}' }
  assert.equal(signatures([secret], signed), 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

test('a secret has 256 bits, and none is like another', () => {
  const [one, other] = [newSecret(), newSecret()]
  assert.notEqual(one, other)
  assert.match(one, /^whsec_/)
  assert.equal(Buffer.from(one.slice(6), 'base64').length, 32)
})

test('what is posted is what the documentation’s reader believes, under either of two secrets', async (t) => {
  const shop = await webhookReceiver(t)
  const other = newSecret()
  assert.deepEqual(await near.send(letter(shop.url, [secret, other])), { status: 204, retryAfterSeconds: null, failure: null })
  const [{ headers, body } = assert.fail()] = shop.got
  for (const one of [secret, other])
    assert.deepEqual(readWebhook({ headers, body, secret: one, now }), { id: 'msg_1', type: 'webhook.test' })
  assert.equal(readWebhook({ headers, body: `${body} `, secret, now }), undefined)
  assert.equal(readWebhook({ headers, body, secret: newSecret(), now }), undefined)
  assert.equal(readWebhook({ headers, body, secret, now: now + 301 }), undefined)
  assert.equal(readWebhook({ headers: { ...headers, 'webhook-id': 'msg_2' }, body, secret, now }), undefined)
})

test('an answer is told as it is: no redirection is followed, and patience ends', async (t) => {
  const shop = await webhookReceiver(t)
  shop.next.push({ status: 302, headers: { location: shop.url } }, { status: 503, headers: { 'retry-after': '120' } }, 'hang up', 'silence')
  const said = []
  for (let times = 0; times < 4; times++) said.push(await webhookPost({ ownHosts: ['127.0.0.1'], patienceMs: 300 }).send(letter(shop.url)))
  assert.deepEqual(said, [
    { status: 302, retryAfterSeconds: null, failure: null },
    { status: 503, retryAfterSeconds: 120, failure: null },
    { status: null, retryAfterSeconds: null, failure: 'no_answer' },
    { status: null, retryAfterSeconds: null, failure: 'too_slow' },
  ])
  assert.equal(shop.got.length, 4)
})

test('nothing is sent into a private network, by address or by name', async (t) => {
  const shop = await webhookReceiver(t)
  for (const url of [shop.url, shop.url.replace('127.0.0.1', 'localhost'), shop.url.replace('127.0.0.1', '[::1]')])
    assert.equal((await far.send(letter(url))).failure, 'not_public', url)
  assert.equal(shop.got.length, 0)
})

/** Every name leads there, or nowhere. */
function namesLead(t: TestContext, to: LookupAddress[]): void {
  const lookup = (_host: string, _options: object, found: (error: Error | null, addresses: LookupAddress[]) => void): void =>
    found(to.length > 0 ? null : Object.assign(new Error('nowhere'), { code: 'ENOTFOUND' }), to)
  t.mock.method(dns, 'lookup', lookup as typeof dns.lookup)
  syncBuiltinESMExports()
  t.after(() => {
    t.mock.restoreAll()
    syncBuiltinESMExports()
  })
}

test('a public name that leads into a private network is not called', async (t) => {
  const shop = await webhookReceiver(t)
  namesLead(t, [{ address: '127.0.0.1', family: 4 }])
  const url = shop.url.replace('http://127.0.0.1', 'https://shop.example')
  assert.equal((await far.send(letter(url))).failure, 'not_public')
})

test('a host that is the merchant’s own no more is not told without encryption', async (t) => {
  namesLead(t, [])
  assert.equal((await far.send(letter('http://shop.example/navette'))).failure, 'not_public')
})

test('an address says by itself what it may not be', () => {
  const codeOf = (url: string): string | undefined => {
    const refusal = far.refusal(url)
    return isRefusal(refusal) ? refusal.code : refusal
  }
  for (const url of ['shop', 'ftp://shop.example/x', 'https://user:secret@shop.example/x', 'file:///etc/passwd'])
    assert.equal(codeOf(url), 'webhook_url_malformed', url)
  assert.equal(codeOf('http://shop.example/x'), 'webhook_url_plain')
  for (const host of [
    '127.0.0.1',
    '0x7f.1',
    '2130706433',
    '[::1]',
    '[::ffff:10.0.0.1]',
    'localhost',
    'db.internal',
    'shop.local',
    'shop.localhost.',
  ])
    assert.equal(codeOf(`https://${host}/x`), 'webhook_url_private', host)
  assert.equal(codeOf('https://shop.example:8443/x?y=1'), undefined)
  assert.equal(near.refusal('http://127.0.0.1:9000/x'), undefined)
})
