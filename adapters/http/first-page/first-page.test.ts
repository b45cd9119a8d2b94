import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { MeView } from '#application/people/view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { givenPerson } from '../../../tests/support/people.ts'
import { testServer } from '../../../tests/support/server.ts'
import { approval, newStory, requestFor } from '../../../tests/support/story.ts'
import { buildServer } from '../server.ts'

/** What comes within the page of an address that people come by first: the answers of whoever asks, and nobody else's. */

const it = await testServer({ policy: technostok })
const { as, does, order, see } = await newStory(it)
const first = await order()
const { number } = await does<ReturnView>('customer', 'POST', '/returns', requestFor(first))
await does('support', 'PUT', `/returns/${number}/approval`, approval(await see(number)))
const hostile = '</script><script>alert(1)</script> $& <!--'
assert.equal((await as('customer', 'POST', `/returns/${number}/messages`, { body: { body: hostile } })).statusCode, 201)
const stranger = await givenPerson(it.stores.database.pool, { name: 'Noé Autre', email: 'noe@example.org' })
const owner = await it.stores.database.pool.query<{ email: string }>(
  'select p.email from people p join returns r on r.customer_id = p.id where r.number = $1',
  [number],
)

const webRoot = await mkdtemp(join(tmpdir(), 'navette-first-'))
after(() => rm(webRoot, { recursive: true, force: true }))
await mkdir(join(webRoot, 'assets'))
await writeFile(
  join(webRoot, 'index.html'),
  '<!doctype html><html lang="fr"><head><title>Navette</title></head><body><div id="root"></div></body></html>',
)
const ahead = [
  {
    address: '^\\/retours\\/(RMA-[\\w-]+)$',
    asks: ['/session', '/returns/$1', '/returns/$1/code.svg'],
    scripts: { fr: ['/assets/fr.js'], en: ['/assets/en.js'] },
    styles: ['/assets/return.css'],
  },
]
await writeFile(join(webRoot, 'ahead.json'), JSON.stringify(ahead))
const server = await buildServer({
  world: {
    ...it.world,
    papers: { ...it.world.papers, code: (number) => Promise.resolve(new TextEncoder().encode(`<svg id="${number}"/>`)) },
  },
  publicUrl: 'https://retours.example.org',
  cookieSecure: true,
  ready: () => Promise.resolve(),
  changes: { subscribe: () => () => undefined },
  webRoot,
  checkAnswers: true,
})
after(() => server.close())

const page = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers: { accept: 'text/html', ...headers } })
type Brought = { locale: string; answers: Record<string, { status: number; body: unknown }> }
const broughtBy = (html: string): Brought =>
  JSON.parse(/<script type="application\/json" id="brought">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}') as Brought

const address = `/retours/${number}`
const path = `/returns/${number}`

test('its owner finds the return in the page, as the API answers it, and no browser keeps that page', async () => {
  const cookie = await it.signIn(owner.rows[0]?.email ?? '')
  const { body, headers } = await page(address, { cookie })
  const { answers } = broughtBy(body)
  assert.equal((answers['/session']?.body as MeView | undefined)?.email, owner.rows[0]?.email)
  assert.deepEqual(answers[path], {
    status: 200,
    body: (await server.inject({ url: `/api/v1${path}`, headers: { cookie, 'accept-language': 'fr' } })).json(),
  })
  assert.deepEqual(answers[`${path}/code.svg`], { status: 200, body: `<svg id="${number}"/>` })
  assert.equal(headers['cache-control'], 'private, no-store')
})

test('what people wrote can neither end the block nor be a script of the page', async () => {
  const { body } = await page(address, { cookie: await it.signIn(owner.rows[0]?.email ?? '') })
  const said = (broughtBy(body).answers[path]?.body as ReturnView | undefined)?.messages.map((message) => message.body)
  assert.ok(said?.includes(hostile))
  assert.equal(body.match(/<script/g)?.length, 1)
  assert.doesNotMatch(body, /<!--/)
})

test('nobody and a stranger find a refusal there, and nothing of the return', async () => {
  const nobody = await page(address)
  assert.equal(broughtBy(nobody.body).answers[path]?.status, 401)
  const other = await page(address, { cookie: await it.signIn(stranger.email) })
  assert.equal(broughtBy(other.body).answers[path]?.status, 404)
  for (const { body } of [nobody, other]) assert.doesNotMatch(body, /alert/)
})

test('it speaks the language of the address, else the one chosen in this browser, else the browser’s', async () => {
  for (const [url, headers, locale] of [
    [address, {}, 'fr'],
    [address, { 'accept-language': 'en-GB,en;q=0.9' }, 'en'],
    [address, { 'accept-language': 'en-GB', cookie: 'navette_locale=fr' }, 'fr'],
    [`${address}?lang=en`, { cookie: 'navette_locale=fr' }, 'en'],
    [address, { cookie: 'navette_locale=xx' }, 'fr'],
  ] as const) {
    const { body } = await page(url, headers)
    assert.equal(broughtBy(body).locale, locale)
    assert.match(body, new RegExp(`<html lang="${locale}"`))
    assert.ok(body.includes(`<link rel="modulepreload" crossorigin href="/assets/${locale}.js">`))
    assert.ok(body.includes('<link rel="preload" as="style" crossorigin href="/assets/return.css">'))
  }
})

test('it comes as small as the browser can read', async () => {
  const read = { br: brotliDecompressSync, gzip: gunzipSync } as const
  for (const encoding of ['br', 'gzip'] as const) {
    const { headers, rawPayload } = await page(address, { 'accept-encoding': encoding })
    assert.equal(headers['content-encoding'], encoding)
    assert.match(read[encoding](rawPayload).toString(), /id="brought"/)
  }
  assert.equal((await page(address)).headers['content-encoding'], undefined)
})

test('other addresses are the built page, and the table is none', async () => {
  for (const url of ['/', '/desk', '/retours/nouveau', '/retours/RMA-1/x']) {
    const { body, headers } = await page(url)
    assert.doesNotMatch(body, /brought/, url)
    assert.equal(headers['cache-control'], 'no-cache')
  }
  assert.equal((await server.inject('/ahead.json')).statusCode, 404)
})
