import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { Client, type ClientConfig } from 'pg'
import { PgBoss } from 'pg-boss'
import { queueNames, queueRules, SCHEMA, schedules } from './queues.ts'

const LOCK = 0x6e61766a // "navj"

type Options = { say?: (sentence: string) => void }

/**
 * Makes or updates pg-boss's tables, queues and schedules, one server at a time, after the migrations; answers whether there was
 * anything to do. Where all is as this version wants it, that is one statement.
 */
export async function installJobs(connection: ClientConfig, { say = () => undefined }: Options = {}): Promise<boolean> {
  const client = new Client(connection)
  await client.connect()
  try {
    if (await isInstalled(client)) return false
    await client.query('select pg_advisory_lock($1)', [LOCK])
    if (await isInstalled(client)) return false
    say('Preparing the job queues')
    await install(connection)
    await client.query(`comment on schema ${SCHEMA} is '${wanted()}'`)
    return true
  } finally {
    await client.end()
  }
}

/** What is wanted, in short: pg-boss's version and our queues. Kept as the schema's comment. */
export function wanted(): string {
  const { version } = createRequire(import.meta.url)('pg-boss/package.json') as { version: string }
  return `navette ${createHash('sha256')
    .update(JSON.stringify([version, queueRules, schedules]))
    .digest('hex')
    .slice(0, 16)}`
}

async function isInstalled(client: Client): Promise<boolean> {
  const found = await client.query<{ is: string | null }>(`select obj_description(to_regnamespace('${SCHEMA}')) as is`)
  return found.rows[0]?.is === wanted()
}

async function install(connection: ClientConfig): Promise<void> {
  const boss = new PgBoss({
    ...bossConnection(connection),
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  })
  boss.on('error', () => undefined)
  await boss.start()
  try {
    for (const name of queueNames) {
      await boss.createQueue(name, queueRules[name])
      await boss.updateQueue(name, queueRules[name])
      const cron = schedules[name]
      if (cron) await boss.schedule(name, cron, null, { tz: 'UTC' })
    }
  } finally {
    await boss.stop({ graceful: false })
  }
}

/** pg's configuration as pg-boss names it. */
export function bossConnection({
  connectionString,
  host,
  port,
  user,
  password,
  database,
  ssl,
}: ClientConfig): ConstructorParameters<typeof PgBoss>[0] & object {
  return { schema: SCHEMA, connectionString, host, port, user, password, database, ssl }
}
