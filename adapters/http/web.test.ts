import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { publishPolicy } from '#adapters/db/policies.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { testServer } from '../../tests/support/server.ts'
import type { Problem } from './problems/problem.ts'
import { buildServer } from './server.ts'

const it = await testServer({ policy: technostok })
const webRoot = await mkdtemp(join(tmpdir(), 'navette-web-'))
after(() => rm(webRoot, { recursive: true, force: true }))
await mkdir(join(webRoot, 'assets'))
await mkdir(join(webRoot, 'dev'))
await writeFile(join(webRoot, 'index.html'), '<!doctype html><html lang="fr"><title>Navette</title><div id="root"></div>')
await writeFile(join(webRoot, 'build-key.txt'), 'key')
await writeFile(join(webRoot, 'dev/ui.html'), 'gallery')
await writeFile(join(webRoot, 'assets/portal-AbC.js'), 'plain')
await writeFile(join(webRoot, 'assets/portal-AbC.js.br'), 'smaller')
await writeFile(join(webRoot, 'assets/decode-worker-AbC.js'), 'reads codes')

const base = {
  world: it.world,
  publicUrl: 'https://retours.example.org',
  cookieSecure: true,
  ready: () => Promise.resolve(),
  changes: { subscribe: () => () => undefined },
  webRoot,
}
const production = await buildServer(base)
const demo = await buildServer({ ...base, mailbox: { list: () => Promise.resolve([]), get: () => Promise.resolve(undefined) } })
after(() => Promise.all([production.close(), demo.close()]))

const page = (url: string, server = production) => server.inject({ url, headers: { accept: 'text/html,*/*;q=0.8' } })

test('every address of a screen is the one page, asked for each time', async () => {
  for (const url of ['/', '/retours/RMA-2026-000482-K', '/connexion?vers=%2Fretours', '/apiculture']) {
    const answer = await page(url)
    assert.equal(answer.statusCode, 200, url)
    assert.match(answer.body, /<title>Navette/)
    assert.equal(answer.headers['cache-control'], 'no-cache')
  }
})

test('files named by their hash are kept for good, and sent small to who can read it', async () => {
  const plain = await production.inject('/assets/portal-AbC.js')
  assert.equal(plain.headers['cache-control'], 'public, max-age=31536000, immutable')
  assert.equal(plain.body, 'plain')
  const small = await production.inject({ url: '/assets/portal-AbC.js', headers: { 'accept-encoding': 'br, gzip' } })
  assert.equal(small.headers['content-encoding'], 'br')
  assert.match(String(small.headers['content-type']), /javascript/)
})

test('a file that is not there is no page: an old tab must not read HTML as a script', async () => {
  assert.equal((await page('/assets/portal-Old.js')).statusCode, 404)
  assert.equal((await production.inject('/favicon.ico')).statusCode, 404)
})

test('an unknown address of the API is a problem, in a browser too', async () => {
  const answer = await page('/api/v1/unicorns')
  assert.equal(answer.json<Problem>().code, 'route_unknown')
})

test('nothing leaves the folder', async () => {
  for (const url of ['/../package.json', '/assets/../../package.json', '/%2e%2e/package.json', '/..%2fpackage.json']) {
    assert.doesNotMatch((await production.inject(url)).body, /"navette"/, url)
  }
  assert.equal((await production.inject('/build-key.txt')).statusCode, 404)
})

test('production has no development pages, demo mode has', async () => {
  for (const url of ['/dev/mail', '/dev/ui', '/dev/ui.html']) assert.equal((await page(url)).statusCode, 404, url)
  assert.equal((await page('/dev/mail', demo)).statusCode, 200)
  assert.match((await page('/dev/ui', demo)).body, /gallery/)
})

test('the mailbox shows a mail and runs nothing of it', async () => {
  const id = '0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55'
  const row = {
    id,
    kind: 'message' as const,
    to: '"><script>alert(1)</script>@example.org',
    subject: '<img src=x onerror=alert(1)>',
    queuedAt: '2026-11-24T09:00:00.000Z',
    state: 'sent' as const,
  }
  const letter = {
    from: 'a@b.example',
    replyTo: null,
    subject: row.subject,
    text: 'Voir https://retours.example.org/retours/RMA-1 <b>',
    html: '<p>Bonjour</p>',
    headers: {},
  }
  const mail = { ...row, messageId: '<1@b.example>', sentAt: null, letter }
  const server = await buildServer({
    ...base,
    mailbox: { list: () => Promise.resolve([row]), get: (asked) => Promise.resolve(asked === id ? mail : undefined) },
  })
  const [list, one, html] = [
    await page('/dev/mail', server),
    await page(`/dev/mail/${id}`, server),
    await page(`/dev/mail/${id}/html`, server),
  ]
  for (const answer of [list, one]) {
    assert.doesNotMatch(answer.body, /<script|<img|<b>/)
    assert.doesNotMatch(String(answer.headers['content-security-policy']), /script-src/)
  }
  assert.match(one.body, /<a href="https:\/\/retours\.example\.org\/retours\/RMA-1">/)
  assert.match(String(html.headers['content-security-policy']), /^sandbox/)
  assert.equal(html.body, '<p>Bonjour</p>')
  assert.equal((await page('/dev/mail/nothing', server)).statusCode, 404)
  const spoken = async (url: string, language: string): Promise<string> =>
    (await server.inject({ url, headers: { accept: 'text/html', 'accept-language': language } })).body
  assert.match(await spoken('/dev/mail', 'fr-FR,fr;q=0.9'), /Boîte d’envoi/)
  assert.match(await spoken('/dev/mail', 'en-GB,en;q=0.9'), /Outbox/)
  assert.match(await spoken('/dev/mail?lang=en', 'fr-FR,fr;q=0.9'), /<html lang="en">/)
  await server.close()
})

test('production insists on HTTPS', async () => {
  assert.match(String((await page('/')).headers['strict-transport-security']), /max-age=31536000/)
  assert.equal((await page('/', it.server)).headers['strict-transport-security'], undefined)
})

/** One address of every kind that a browser may open. */
const kinds = [
  '/',
  '/connexion',
  '/politique',
  '/retours/RMA-2026-000482-K',
  '/retours/nouveau',
  '/desk',
  '/desk/finance',
  '/dock',
  '/no/such/screen',
  '/assets/portal-AbC.js',
  '/assets/none.js',
  '/api/v1/policy',
  '/api/v1/session',
  '/api/v1/unicorns',
]

for (const url of kinds) {
  test(`${url} runs no script and wears no style but our own files, whoever asks`, async () => {
    for (const server of [production, demo]) {
      const policy = readPolicy((await page(url, server)).headers['content-security-policy'])
      assert.deepEqual(policy.get('default-src'), ["'self'"])
      assert.deepEqual(policy.get('object-src'), ["'none'"])
      assert.deepEqual(policy.get('base-uri'), ["'none'"])
      assert.deepEqual(policy.get('frame-ancestors'), ["'none'"])
      for (const kind of ['script-src', 'style-src', 'font-src', 'connect-src', 'form-action'])
        assert.deepEqual(policy.get(kind), ["'self'"])
      for (const source of [...policy.values()].flat())
        assert.ok(["'self'", "'none'", 'data:', 'blob:'].includes(source), `${source} lets something in that is not ours`)
    }
  })
}

/** A policy's directives by name, their sources as words. */
function readPolicy(header: unknown): Map<string, string[]> {
  const directives = String(header)
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]))
}

test('the reader of codes alone may compile WebAssembly, beside the page and with nothing else allowed', async () => {
  const policy = readPolicy((await production.inject('/assets/decode-worker-AbC.js')).headers['content-security-policy'])
  assert.deepEqual(
    [...policy],
    [
      ['default-src', ["'none'"]],
      ['script-src', ["'self'", "'wasm-unsafe-eval'"]],
      ['connect-src', ["'self'"]],
    ],
  )
})

test('the documentation is a page with its script as a file', async () => {
  const docs = await page('/api/docs')
  assert.match(docs.body, /<script src="\/api\/docs\/reference\.js">/)
  assert.doesNotMatch(docs.body, /<script>|https?:\/\//)
  const script = await production.inject('/api/docs/reference.js')
  assert.match(gunzipSync(script.rawPayload).toString(), /createApiReference/)
  assert.equal((await production.inject('/api/v1/openapi.json')).json<{ openapi: string }>().openapi, '3.1.0')
})

test('health says whether it lives and can serve, and metrics name routes, never returns', async () => {
  assert.equal((await production.inject('/healthz')).statusCode, 200)
  assert.equal((await production.inject('/readyz')).statusCode, 200)
  const broken = await buildServer({ ...base, metrics: { token: null }, ready: () => Promise.reject(new Error('no database')) })
  assert.equal((await broken.inject('/readyz')).statusCode, 503)
  await broken.inject('/api/v1/returns/RMA-2026-000482-K')
  const metrics = (await broken.inject('/metrics')).body
  assert.match(metrics, /http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/returns\/:number",status="401"\} 1/)
  assert.doesNotMatch(metrics, /RMA-/)
  await broken.close()
})

test('metrics are nobody’s where none were set up, and whose token it is where one was', async () => {
  assert.equal((await production.inject('/metrics')).statusCode, 404)
  const guarded = await buildServer({ ...base, metrics: { token: 'a-token-of-the-merchant' } })
  const asks = async (headers: Record<string, string>) => (await guarded.inject({ url: '/metrics', headers })).statusCode
  assert.deepEqual([await asks({}), await asks({ authorization: 'Bearer another' })], [401, 401])
  assert.equal(await asks({ authorization: 'Bearer a-token-of-the-merchant' }), 200)
  await guarded.close()
})

test('the policy is read without a script, in the language of its address, under the anchors that verdicts lead to', async () => {
  const french = await page('/politique')
  assert.match(french.body, /<html lang="fr"><title>Politique de retour \| Technostok</)
  assert.match(french.body, /<noscript>[^]*<section id="A4"><h3>A4<\/h3><p>La demande doit être faite[^]*<\/noscript><div id="root">/)
  for (const url of ['/en/policy', '/politique?lang=en', '/politique/versions/1?lang=en']) {
    const { body, headers } = await page(url)
    assert.match(body, /<html lang="en"><title>Return policy/, url)
    assert.match(body, /The request must be made within 14 calendar days/, url)
    assert.equal(headers['cache-control'], 'private, no-store')
  }
  const canonical = async (url: string): Promise<string | undefined> => /rel="canonical" href="([^"]*)"/.exec((await page(url)).body)?.[1]
  assert.equal(await canonical('/politique/versions/1'), 'https://retours.example.org/politique/versions/1?lang=fr')
  assert.equal(await canonical('/politique'), 'https://retours.example.org/politique')
  assert.equal(await canonical('/en/policy'), 'https://retours.example.org/en/policy')
  for (const none of ['9', '0', 'x']) assert.equal((await page(`/politique/versions/${none}`)).statusCode, 404, none)
  assert.doesNotMatch((await page('/retours/RMA-2026-000482-K')).body, /noscript/)
})

test('a merchant’s text is text on that page too', async () => {
  const hostile = { ...technostok, version: 3, inForceFrom: '2026-02-01T00:00:00.000Z' }
  const clauses = { ...technostok.clauses, A1: { text: { fr: '$& <script>alert(1)</script>', en: 'x' }, ours: true } }
  await publishPolicy(it.stores.database.pool, { ...hostile, clauses }, { personId: null, at: '2026-01-15T00:00:00.000Z' })
  const { body } = await page('/politique/versions/3?lang=fr')
  assert.match(body, /\$&#38; &#60;script&#62;alert/)
  assert.doesNotMatch(body, /<script>/)
})
