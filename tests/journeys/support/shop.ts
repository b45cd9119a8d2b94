import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeWork } from '../../../compose-work.ts'
import { worldOn } from '../../../compose-world.ts'
import { builtWeb } from '../../../scripts/web-build-key.ts'
import type { World } from '#application/ports.ts'
import { listenForChanges } from '#adapters/db/listen.ts'
import { publishPolicy } from '#adapters/db/policies.ts'
import { openPool } from '#adapters/db/pool.ts'
import { buildServer } from '#adapters/http/server.ts'
import { runToQuiet } from '#adapters/jobs/run-to-quiet.ts'
import { drawPath } from '#adapters/labels/path-code.ts'
import { factorWorks } from '#adapters/secrets/factor-works.ts'
import { launchLinks } from '#adapters/secrets/launch-links.ts'
import { technostok } from '#domain/policy/technostok.ts'
import type { Pool } from 'pg'
import { openReceiver, type Receiver } from '#adapters/inbox/receiver.ts'
import { acceptsFor, takeInto } from '../../../compose-inbox.ts'
import { nameServer, type Posted, posts } from '../../support/correspondent.ts'
import { cloneTemplate } from '../../support/clone.ts'
import { shopKeys } from '../../support/launch.ts'
import { type MailServer, mailServer } from '../../support/mail-server.ts'

/** A whole Navette on a database, a mail server and a port of its own. Only its clock is ours: it stands still until a test moves it. */
export type Shop = {
  origin: string
  world: World
  pool: Pool
  clock: { now: string }
  mailServer: MailServer
  /** Somebody's own mail program sends this to us, and it is sorted. */
  isMailed: (mail: Posted) => Promise<void>
  /** Sends the mails and sweeps the clocks until nothing is left to do. */
  runToQuiet: () => Promise<void>
  /** Second factors of the same people where browsers reach the shop under this address: a passkey belongs to a host. */
  factorsAt: (publicUrl: string) => World['factors']
  /** Cuts every connection that stands, live ones too, as a proxy that restarts would. */
  cut: () => void
}

type Test = { after(done: () => Promise<void>): void }
export type Filled = { pool: Pool; now: string; secretKey: string; filesDir: string }

const mailFrom = 'Technostok <retours@technostok.example>'

/** Empty but for its policy, unless `fill` puts something there first. */
export async function openShop(test: Test, now: string, fill?: (shop: Filled) => Promise<void>): Promise<Shop> {
  const { connection, drop } = await cloneTemplate()
  test.after(drop)
  const pool = openPool(connection, { max: 20 })
  test.after(() => pool.end())
  const filesDir = await mkdtemp(join(tmpdir(), 'navette-journey-'))
  test.after(() => rm(filesDir, { recursive: true, force: true }))
  await publishPolicy(pool, technostok, { personId: null, at: '2026-01-01T00:00:00.000Z' })
  const clock = { now }
  const config = { secretKey: 'a key for tests only, and no other', filesDir }
  await fill?.({ pool, now, ...config })
  const world: World = { ...worldOn(pool, config), now: () => clock.now }
  const { origin, cut } = await serve({ world, pool, changes: await changesOn(connection, test) }, test)
  world.launchLinks = launchLinks({ ...shopKeys, audience: origin })
  const mail = await mailServer(test)
  const work = composeWork({
    pool,
    world,
    config: { mode: 'production', mailFrom, publicUrl: origin, smtpUrl: mail.url },
    resolver: nameServer(),
  })
  test.after(async () => work.stop())
  const factorsAt = (publicUrl: string) => factorWorks({ serverKey: config.secretKey, publicUrl, draw: drawPath })
  const runToQuiet = (): Promise<void> => quietly({ pool, work, now: () => clock.now })
  return { origin, cut, world, pool, clock, factorsAt, mailServer: mail, runToQuiet, isMailed: receiverOf(world, { test, runToQuiet }) }
}

/** The built-in receiver, open from the first mail on. */
function receiverOf(world: World, { test, runToQuiet }: { test: Test; runToQuiet: () => Promise<void> }): Shop['isMailed'] {
  let opened: Promise<Receiver> | undefined
  const open = async (): Promise<Receiver> => {
    const faults: unknown[] = []
    const receiver = await openReceiver({
      host: '127.0.0.1',
      port: 0,
      name: 'mx.technostok.example',
      accepts: acceptsFor({ mailFrom }),
      takeIn: takeInto(world),
      onFault: (error) => void faults.push(error),
    })
    test.after(async () => {
      await receiver.stop()
      if (faults.length > 0) throw new AggregateError(faults, 'mails were not taken in')
    })
    return receiver
  }
  return async (mail) => {
    await posts((await (opened ??= open())).port, mail)
    await runToQuiet()
  }
}

async function changesOn(connection: Parameters<typeof listenForChanges>[0], test: Test): ReturnType<typeof listenForChanges> {
  const changes = await listenForChanges(connection)
  test.after(() => changes.stop())
  return changes
}

type Served = { world: World; pool: Pool; changes: Awaited<ReturnType<typeof listenForChanges>> }

/** Serves the built web and the API on a free port; answers its address, and how to cut its connections. The browser learns the shop's time from the `Date` of its answers. */
async function serve({ world, pool, changes }: Served, test: Test): Promise<Pick<Shop, 'origin' | 'cut'>> {
  const server = await buildServer({
    world,
    changes,
    // The port is not known yet: what writes with a cookie comes from the host that it asks.
    publicUrl: 'http://127.0.0.1',
    cookieSecure: false,
    ready: async () => void (await pool.query('select')),
    webRoot: builtWeb,
    checkAnswers: true,
  })
  server.addHook('onRequest', async (_request, reply) => void reply.header('date', new Date(world.now()).toUTCString()))
  test.after(() => server.close())
  const origin = await server.listen({ host: '127.0.0.1', port: 0 })
  return { origin, cut: () => server.server.closeAllConnections() }
}

/** A mail that is not sent, or a mail not written, is a fault here: nothing of these journeys may be tried again later. */
async function quietly(ground: Parameters<typeof runToQuiet>[0]): Promise<void> {
  const faults: unknown[] = []
  const mail: typeof ground.work.mail = async (data, attempt) =>
    ground.work.mail(data, attempt).catch((error: unknown) => {
      faults.push(error)
      throw error
    })
  const inbox: typeof ground.work.inbox = (data, attempt) =>
    ground.work.inbox(data, attempt).catch((error: unknown) => {
      faults.push(error)
      throw error
    })
  await runToQuiet({ ...ground, work: { ...ground.work, mail, inbox } })
  if (faults.length > 0) throw new AggregateError(faults, 'mails were not sent')
}
