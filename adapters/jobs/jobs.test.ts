import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Job } from '#application/reactions.ts'
import { attemptJob } from '#application/webhooks/tell.ts'
import { testDatabase } from '../../tests/support/database.ts'
import { installJobs } from './install-jobs.ts'
import { jobWriter } from './job-writer.ts'
import { runToQuiet } from './run-to-quiet.ts'
import { startWorkers } from './workers.ts'
import type { Work } from './work.ts'

const mail = (causeId: string = randomUUID()): Job => ({ queue: 'mail', data: { kind: 'received', returnId: randomUUID(), causeId } })
const idle: Work = {
  webhooks: () => Promise.resolve(),
  mail: () => Promise.resolve(),
  inbox: () => Promise.resolve(),
  labels: () => Promise.resolve(),
  clocks: () => Promise.resolve(),
  figures: () => Promise.resolve(),
  tidy: () => Promise.resolve(),
  retention: () => Promise.resolve(),
}

/** Notes the causes of the mails it is given; fails while `down`. */
function post(): { work: Work; seen: string[]; down: boolean } {
  const box = {
    seen: [] as string[],
    down: false,
    work: {
      ...idle,
      mail: async ({ causeId }: Job['data']) => {
        if (box.down) throw new Error('the mail server is down')
        box.seen.push(causeId as string)
      },
    },
  }
  return box
}

test('jobs are part of the act: they exist when it commits and not when it fails', async (t) => {
  const { pool } = await testDatabase(t)
  const add = jobWriter(pool)
  const box = post()
  const client = await pool.connect()
  await client.query('begin')
  await add(client, [mail('fell')])
  await client.query('rollback')
  await client.query('begin')
  await add(client, [mail('first'), mail('second')])
  assert.deepEqual(await runToQuiet({ pool, work: box.work, now: () => new Date().toISOString() }), { done: 0, failed: 0 })
  await client.query('commit')
  client.release()
  await runToQuiet({ pool, work: box.work, now: () => new Date().toISOString() })
  assert.deepEqual(box.seen, ['first', 'second'])
})

test('many jobs are one statement', async (t) => {
  const { pool } = await testDatabase(t)
  const add = jobWriter(pool)
  const statements: unknown[] = []
  const client = await pool.connect()
  const counted = {
    query: (...args: unknown[]) => (statements.push(args[0]), (client.query as (...args: unknown[]) => unknown)(...args)),
  } as unknown as typeof client
  await add(counted, [mail(), mail(), mail()])
  client.release()
  assert.equal(statements.length, 1)
})

test('a failing mail is tried again, later each time, and days later still', async (t) => {
  const { pool } = await testDatabase(t)
  const add = jobWriter(pool)
  const box = post()
  let now = Date.parse('2026-01-05T08:00:00.000Z')
  const run = (): Promise<{ done: number; failed: number }> => runToQuiet({ pool, work: box.work, now: () => new Date(now).toISOString() })
  await add(await oneOff(pool), [mail('patient')])
  box.down = true
  assert.deepEqual(await run(), { done: 0, failed: 1 })
  assert.deepEqual(await run(), { done: 0, failed: 0 }, 'not before its time')
  let tries = 1
  for (const end = now + 5 * 86_400_000; now < end; now += 3_600_000) tries += (await run()).failed
  assert.ok(tries > 80, `${tries} tries in five days`)
  box.down = false
  now += 3_600_000
  assert.equal((await run()).done, 1)
  assert.deepEqual(box.seen, ['patient'])
})

test('what is urgent goes first, is tried again every minute, and for two days', async (t) => {
  const { pool } = await testDatabase(t)
  const add = jobWriter(pool)
  const box = post()
  let now = Date.parse('2026-01-05T08:00:00.000Z')
  const run = (): Promise<{ done: number; failed: number }> => runToQuiet({ pool, work: box.work, now: () => new Date(now).toISOString() })
  await add(await oneOff(pool), [mail('patient'), { ...mail('urgent'), urgent: true }])
  await run()
  assert.deepEqual(box.seen, ['urgent', 'patient'])
  await add(await oneOff(pool), [{ ...mail('still urgent'), urgent: true }])
  box.down = true
  let tries = 0
  for (const end = now + 10 * 60_000; now < end; now += 20_000) tries += (await run()).failed
  assert.ok(tries >= 10, `${tries} tries in ten minutes`)
  for (const end = now + 40 * 3_600_000; now < end; now += 3_600_000) await run()
  box.down = false
  now += 60_000
  await run()
  assert.equal(box.seen.at(-1), 'still urgent')
})

test('one failing mail does not hold back the others', async (t) => {
  const { pool } = await testDatabase(t)
  const seen: string[] = []
  const work: Work = {
    ...idle,
    mail: async ({ causeId }) => {
      if (causeId === 'bad') throw new Error('no')
      seen.push(causeId as string)
    },
  }
  await jobWriter(pool)(await oneOff(pool), [mail('bad'), mail('good')])
  assert.deepEqual(await runToQuiet({ pool, work, now: () => new Date().toISOString() }), { done: 1, failed: 1 })
  assert.deepEqual(seen, ['good'])
})

test('two servers share the work: each job is done once', async (t) => {
  const { pool, connection } = await testDatabase(t)
  const seen: string[] = []
  const { promise: all, resolve } = Promise.withResolvers<void>()
  const work: Work = {
    ...idle,
    mail: async ({ causeId }) => {
      seen.push(causeId as string)
      if (seen.length === 40) resolve()
    },
  }
  await jobWriter(pool)(
    await oneOff(pool),
    Array.from({ length: 40 }, (_, i) => mail(String(i))),
  )
  const servers = await Promise.all([1, 2].map(() => startWorkers({ connection, work, onError: (error) => assert.fail(error) })))
  await all
  await Promise.all(servers.map((server) => server.stop()))
  assert.deepEqual(
    seen.map(Number).sort((a, b) => a - b),
    Array.from({ length: 40 }, (_, i) => i),
  )
})

test('who does not answer has two webhooks at once, and whoever does has theirs meanwhile', async (t) => {
  const { pool, connection } = await testDatabase(t)
  const webhook = (endpointId: string): Job => attemptJob({ endpointId, id: randomUUID() }, 0)
  const { promise: told, resolve, reject } = Promise.withResolvers<void>()
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
  let waiting = 0
  const work: Work = {
    ...idle,
    webhooks: async (data) => {
      if (data?.['endpointId'] === 'alive') return resolve()
      if (++waiting > 2) reject(new Error('more than two wait'))
      await answered
      waiting--
    },
  }
  await jobWriter(pool)(await oneOff(pool), [...Array.from({ length: 16 }, () => webhook('dead')), webhook('alive')])
  const server = await startWorkers({ connection, work, onError: (error) => assert.fail(error) })
  try {
    await told
  } finally {
    answer()
    await server.stop()
  }
})

test('installing again does nothing, and ten servers at once install once', async (t) => {
  const { pool, connection } = await testDatabase(t)
  assert.equal(await installJobs(connection), false)
  await pool.query('drop schema pgboss cascade')
  const did = await Promise.all(Array.from({ length: 10 }, () => installJobs(connection)))
  assert.equal(did.filter(Boolean).length, 1)
})

async function oneOff(pool: Awaited<ReturnType<typeof testDatabase>>['pool']) {
  const client = await pool.connect()
  client.release()
  return client
}
