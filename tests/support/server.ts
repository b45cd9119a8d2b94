import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type { World } from '#application/ports.ts'
import type { Change } from '#application/change.ts'
import { buildServer } from '#adapters/http/server.ts'
import { writeCii } from '#adapters/invoicing/cii.ts'
import { drawPath } from '#adapters/labels/path-code.ts'
import { pain001 } from '#adapters/payments/sepa/pain001.ts'
import { factorWorks } from '#adapters/secrets/factor-works.ts'
import { launchLinks } from '#adapters/secrets/launch-links.ts'
import { createSecrets } from '#adapters/secrets/secrets.ts'
import { mailBook } from '#adapters/mail/mail-book.ts'
import { imaging } from '#adapters/storage/imaging.ts'
import { diskParts } from '#adapters/storage/disk-parts.ts'
import { sheets } from '#adapters/sheets/sheets.ts'
import { diskStore } from '#adapters/storage/disk.ts'
import { webhookPost } from '#adapters/webhooks/post.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { shopKeys } from './launch.ts'
import { newId } from './new-id.ts'
import { givenSeller } from './seller.ts'
import { PASSWORD } from './people.ts'
import { type TestStores, testStores } from './stores.ts'

/** A whole API on a database of its own, its answers held against their schemas, on a clock that tests move. */
export type TestServer = {
  server: FastifyInstance
  world: World
  stores: TestStores
  clock: { now: string }
  /** Where its files lie. */
  folder: string
  /** Says to live streams what LISTEN would. */
  change: (change: Change) => void
  /** Asks as nobody, or with a cookie or key; an object is sent as JSON. */
  ask: (method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, options?: Asking) => Promise<LightMyRequestResponse>
  /** Signs in with a password; answers the cookie. */
  signIn: (email: string) => Promise<string>
}

export type Asking = { cookie?: string; key?: string; body?: unknown; headers?: Record<string, string>; raw?: string | Buffer }

export async function testServer({
  policy,
  now = '2026-11-24T09:00:00.000Z',
}: { policy?: Policy; now?: string } = {}): Promise<TestServer> {
  const stores = await testStores(policy)
  const folder = await mkdtemp(join(tmpdir(), 'navette-http-'))
  after(() => rm(folder, { recursive: true, force: true }))
  const clock = { now }
  const listeners = new Set<(change: Change) => void>()
  const world: World = {
    ...stores,
    now: () => clock.now,
    newId,
    secrets: createSecrets('a key for tests only, and no other'),
    launchLinks: launchLinks(shopKeys),
    factors: factorWorks({ serverKey: 'a key for tests only, and no other', publicUrl: 'https://retours.example.org', draw: drawPath }),
    demandsSecondFactor: false,
    files: diskStore(folder),
    parts: diskParts(folder),
    imaging: imaging(),
    papers: noPapers,
    invoicing: { seller: givenSeller, cii: writeCii },
    mailBook: mailBook({ publicUrl: 'https://retours.example.org', mailFrom: 'Technostok <retours@technostok.example>' }),
    sheets: sheets(),
    writeTransfers: pain001,
    webhooks: webhookPost({ ownHosts: ['127.0.0.1'], patienceMs: 5000 }),
    askedMailsPerDay: 3000,
  }
  const server = await buildServer({
    world,
    publicUrl: 'https://retours.example.org',
    cookieSecure: false,
    ready: async () => void (await stores.database.pool.query('select')),
    changes: {
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    webRoot: undefined,
    checkAnswers: true,
  })
  after(() => server.close())
  const ask: TestServer['ask'] = (method, path, asking = {}) => server.inject(injected(method, path, asking))
  return {
    server,
    world,
    stores,
    clock,
    folder,
    change: (change) => listeners.forEach((listener) => listener(change)),
    ask,
    async signIn(email) {
      const answer = await ask('POST', '/session', { body: { email, password: PASSWORD } })
      return cookieOf(answer)
    },
  }
}

/** `name=value` of the session that an answer opens. */
export function cookieOf(answer: LightMyRequestResponse): string {
  const found = answer.cookies.find((cookie) => cookie.name === 'navette_session')
  if (!found) throw new Error(`no session in the answer: ${answer.statusCode} ${answer.body}`)
  return `navette_session=${found.value}`
}

function injected(method: NonNullable<InjectOptions['method']>, path: string, { cookie, key, body, headers, raw }: Asking): InjectOptions {
  const given = {
    ...(method === 'GET' || method === 'HEAD' ? {} : { 'x-navette': '1' }),
    ...(cookie ? { cookie } : {}),
    ...(key ? { authorization: `Bearer ${key}` } : {}),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  }
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  return { method, url: path.startsWith('/api/') ? path : `/api/v1${path}`, headers: given, ...(payload === undefined ? {} : { payload }) }
}

/** Nothing is printed in these tests. */
const nothing = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array())
const noPapers = {
  slip: nothing,
  label: nothing,
  commandSheet: nothing,
  code: nothing,
  returnBy: nothing,
  statement: nothing,
  evidence: nothing,
}
