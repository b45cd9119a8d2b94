import type { Pool } from 'pg'
import type { Instant } from '#domain/time/instant.ts'
import { idleBoss } from './job-writer.ts'
import { SCHEMA } from './queues.ts'
import { doMails, type Work } from './work.ts'

type Quietly = { pool: Pool; work: Work; now: () => Instant }

/**
 * Runs everything that is due at `now`, again and again until nothing is left: the sweep of the clocks, then the labels and mails it and the
 * acts before it caused. For tests and seeds, in a database where no worker runs: no sleeping, and the queue's time is `now`,
 * whatever the wall says. Answers how many mail jobs were done and how many failed and wait for their next try.
 */
export async function runToQuiet({ pool, work, now }: Quietly): Promise<{ done: number; failed: number }> {
  await setQueueTime(pool, now())
  const boss = idleBoss(pool)
  const sum = { done: 0, failed: 0 }
  await work.tidy()
  await work.retention()
  for (;;) {
    await work.clocks()
    let found = 0
    for (const queue of ['inbox', 'labels', 'webhooks', 'mail'] as const) {
      const jobs = await boss.fetch<Record<string, never>>(queue, { batchSize: 100, includeMetadata: true })
      found += jobs.length
      for (const { id, status, output } of await doMails(jobs, work[queue])) {
        const attempt = { id, retryCount: jobs.find((job) => job.id === id)?.retryCount ?? 0 }
        if (status === 'completed') await boss.complete(queue, attempt)
        else await boss.fail(queue, attempt, output)
        sum[status === 'completed' ? 'done' : 'failed'] += 1
      }
    }
    if (found > 0) continue
    await work.figures()
    return sum
  }
}

/** Moves the queue's own clock: pg-boss asks `job_now()` whatever it writes or fetches. Jobs never tried are due at once, but for those that say until when they wait. */
async function setQueueTime(pool: Pool, now: Instant): Promise<void> {
  const instant = new Date(now).toISOString()
  // Two who define the function at once are a fault of PostgreSQL's catalogue: one after the other.
  await pool.query(`
    select pg_advisory_xact_lock(hashtext('${SCHEMA}.moved_time'));
    create table if not exists ${SCHEMA}.moved_time (now timestamptz not null);
    create or replace function ${SCHEMA}.job_now() returns timestamptz language sql stable as
      $$ select coalesce((select now from ${SCHEMA}.moved_time limit 1), pg_catalog.now()) $$;
    delete from ${SCHEMA}.moved_time;
    insert into ${SCHEMA}.moved_time values ('${instant}');
    update ${SCHEMA}.job set start_after = coalesce((data->>'notBefore')::timestamptz, '${instant}')
      where state = 'created' and start_after > '${instant}'`)
}
