import type { ClientBase, Pool } from 'pg'
import { type Db, type JobInsert, PgBoss } from 'pg-boss'
import type { Job } from '#application/reactions.ts'
import { queueNames, SCHEMA } from './queues.ts'

export type AddJobs = (client: ClientBase, jobs: readonly Job[]) => Promise<void>

/**
 * Writes jobs inside the caller's transaction, so that act and follow-up commit together: one statement however many jobs, planned
 * once per connection. Needs no started pg-boss.
 */
export function jobWriter(pool: Pool): AddJobs {
  const boss = idleBoss(pool)
  // pg-boss looks each queue up once. Were that done by the first callers, each would hold one connection and wait for another.
  let known: Promise<unknown> | undefined
  const ready = (): Promise<unknown> => (known ??= knowQueues(boss).catch(forget))
  const forget = (error: unknown): never => {
    known = undefined
    throw error
  }
  void ready().catch(() => undefined)
  return async (client, jobs) => {
    if (jobs.length === 0) return
    await ready()
    for (const [queue, some] of Map.groupBy(jobs, (job) => job.queue))
      await boss.insert(queue, some.map(insertOf), { db: preparedOn(client) })
  }
}

/** A pg-boss that was never started: it reads and writes jobs through our pool and runs nothing by itself. */
export function idleBoss(pool: Pool): PgBoss {
  return new PgBoss({ schema: SCHEMA, db: preparedOn(pool), openTelemetry: { enabled: false } })
}

const knowQueues = (boss: PgBoss): Promise<unknown> => Promise.all(queueNames.map((name) => boss.insert(name, [])))

let written = 0

/** Every minute for two days, as long as a code of any kind lives; one that is worth nothing any more ends by itself. */
const urgently = { priority: 10, retryLimit: 2 * 24 * 60, retryDelay: 5, retryDelayMax: 60 }

/** Jobs of one transaction share their time: `nth` keeps their order. What is urgent goes first, and is soon tried again. */
function insertOf(job: Job): JobInsert {
  const { notBefore, urgent, group } = job
  const data: Job['data'] = { ...job.data, nth: ++written, ...(notBefore ? { notBefore } : {}) }
  const insert = { data, ...(group === undefined ? {} : { group: { id: group } }) }
  if (urgent) return { ...insert, ...urgently }
  return notBefore ? { ...insert, startAfter: notBefore } : insert
}

const names = new Map<string, string>()

function preparedOn(client: Pick<ClientBase, 'query'>): Db {
  return {
    executeSql(text, values) {
      const name = names.get(text) ?? `jobs_${names.size}`
      names.set(text, name)
      return client.query({ name, text, values })
    },
  }
}
