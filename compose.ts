import { join } from 'node:path'
import type { Config } from '#config'
import type { World } from '#application/ports.ts'
import { holdsDemo } from '#adapters/db/demo.ts'
import { listenForChanges } from '#adapters/db/listen.ts'
import { mailbox } from '#adapters/db/mails.ts'
import { publishPolicy } from '#adapters/db/policies.ts'
import { openPool, type Connection } from '#adapters/db/pool.ts'
import { runOn } from '#adapters/db/run.ts'
import { StartFailure } from '#adapters/db/start-failure.ts'
import { buildServer } from '#adapters/http/server.ts'
import { installJobs } from '#adapters/jobs/install-jobs.ts'
import { startWorkers } from '#adapters/jobs/workers.ts'
import { technostok } from '#domain/policy/technostok.ts'
import type { Pool } from 'pg'
import { composeDemo } from './compose-demo.ts'
import { composeDemoPost, openInbox } from './compose-inbox.ts'
import { composeLog } from './compose-log.ts'
import { composeWork } from './compose-work.ts'
import { worldOn } from './compose-world.ts'

type Ground = { config: Config; connection: Connection; say: (sentence: string) => void }

/** A composed Navette. `start` serves and answers what to print. */
export type Navette = { world: World; start: () => Promise<string[]>; stop: () => Promise<void> }

/** Where everything meets: adapters are built here and handed to one another. */
export async function compose({ config, connection, say }: Ground): Promise<Navette> {
  const pool = openPool(connection, { onError: (error) => say(`A database connection broke: ${error.message}`) })
  const log = composeLog(config.logLevel)
  await Promise.all([installJobs(connection, { say }), publishPolicy(pool, technostok, { personId: null, at: new Date().toISOString() })])
  if (config.mode === 'production') await insistOnOwnData(pool)
  const changes = await listenForChanges(connection, { say })
  const world: World = {
    ...worldOn(pool, config, { onSignOnFault: (fault) => log.warn(fault, 'sign_on') }),
    failed: (error) => log.error({ err: error }, 'fault'),
    warn: (what, figures) => log.warn(figures, what),
  }
  const onFault = (error: unknown): void => log.error({ err: error }, 'inbox')
  const demoPost = config.mode === 'demo' && !config.inbox.smtp ? composeDemoPost({ world, config, onFault }) : undefined
  const work = composeWork({ pool, world, config, ...(demoPost ? { resolver: demoPost.resolver } : {}) })
  const greeting = config.mode === 'demo' ? await composeDemo({ pool, config, say }) : []
  const server = await buildServer({
    world,
    changes,
    logger: log,
    publicUrl: config.publicUrl,
    cookieSecure: config.cookieSecure,
    trustProxy: config.trustProxy,
    ...(config.metrics ? { metrics: config.metrics } : {}),
    ready: async () => void (await pool.query('select')),
    webRoot: join(import.meta.dirname, 'dist/web'),
    ...(config.mode === 'demo' ? { mailbox: mailbox(runOn(pool)) } : {}),
    ...(demoPost ? { demoPost: demoPost.post } : {}),
  })
  let inbox: Awaited<ReturnType<typeof openInbox>> | undefined
  let workers: Awaited<ReturnType<typeof startWorkers>> | undefined
  return {
    world,
    async start() {
      const address = await server.listen({ host: config.host, port: config.port })
      workers = await startWorkers({ connection, work, onError: (error) => log.error({ err: error }, 'job') })
      inbox = await openInbox({ world, config, onFault })
      return [`Navette is at ${config.port === 0 ? address : config.publicUrl}`, ...greeting]
    },
    async stop() {
      await Promise.all([server.close(), inbox?.stop(), demoPost?.stop()])
      await workers?.stop()
      await changes.stop()
      work.stop()
      await pool.end()
    },
  }
}

/** Production never opens the demo shop: everybody knows its passwords. */
async function insistOnOwnData(pool: Pool): Promise<void> {
  if (!(await holdsDemo(pool))) return
  await pool.end()
  throw new StartFailure(
    'This database holds the demo shop, whose passwords are public: for production set DATA_DIR or DATABASE_URL to another one.',
  )
}
