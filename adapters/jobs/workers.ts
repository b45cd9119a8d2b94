import type { ClientConfig } from 'pg'
import { PgBoss } from 'pg-boss'
import { bossConnection } from './install-jobs.ts'
import { doMails, type MailJob, type Work } from './work.ts'

type Options = { connection: ClientConfig; work: Work; onError: (error: Error) => void }

/** Each mail may take a connection's and a greeting's patience; a batch must end before its jobs expire (queues.ts). */
const MAILS_AT_ONCE = 4
const WEBHOOKS_AT_ONCE = 8
const OF_THEM_TO_ONE_ENDPOINT = 2

/**
 * Runs the queues until stopped, sized for small servers: one worker per queue (webhooks have eight), two connections. Any number of servers may do
 * this on one database: a job is taken by one.
 */
export async function startWorkers({ connection, work, onError }: Options): Promise<{ stop: () => Promise<void> }> {
  const boss = new PgBoss({
    ...bossConnection(connection),
    application_name: 'navette jobs',
    max: 2,
    registerInstance: false,
    openTelemetry: { enabled: false },
  })
  boss.on('error', onError)
  await boss.start()
  await boss.work<
    MailJob['data'],
    unknown,
    { perJobResults: true; includeMetadata: true; batchSize: number; pollingIntervalSeconds: number; burstWhenBatchFull: boolean }
  >(
    'mail',
    { perJobResults: true, includeMetadata: true, batchSize: MAILS_AT_ONCE, pollingIntervalSeconds: 1, burstWhenBatchFull: true },
    (jobs) => doMails(jobs, work.mail),
  )
  // A mail that came in may be large, and is read alone.
  await boss.work<
    MailJob['data'],
    unknown,
    { perJobResults: true; includeMetadata: true; pollingIntervalSeconds: number; burstWhenBatchFull: boolean }
  >('inbox', { perJobResults: true, includeMetadata: true, pollingIntervalSeconds: 1, burstWhenBatchFull: true }, (jobs) =>
    doMails(jobs, work.inbox),
  )
  await boss.work<
    MailJob['data'],
    unknown,
    { perJobResults: true; includeMetadata: true; pollingIntervalSeconds: number; burstWhenBatchFull: boolean }
  >('labels', { perJobResults: true, includeMetadata: true, pollingIntervalSeconds: 2, burstWhenBatchFull: true }, (jobs) =>
    doMails(jobs, work.labels),
  )
  // A batch is awaited whole before the next is fetched: each worker takes one. An endpoint that does not answer holds two of them at most, and the others go on.
  await boss.work<
    MailJob['data'],
    unknown,
    {
      perJobResults: true
      includeMetadata: true
      batchSize: number
      localConcurrency: number
      localGroupConcurrency: number
      pollingIntervalSeconds: number
      burstWhenReadyExceeds: number
    }
  >(
    'webhooks',
    {
      perJobResults: true,
      includeMetadata: true,
      batchSize: 1,
      localConcurrency: WEBHOOKS_AT_ONCE,
      localGroupConcurrency: OF_THEM_TO_ONE_ENDPOINT,
      pollingIntervalSeconds: 2,
      // One job at a time is no full batch (`burstWhenBatchFull` is ignored): a backlog is worked off by its length, known within a minute.
      burstWhenReadyExceeds: WEBHOOKS_AT_ONCE,
    },
    (jobs) => doMails(jobs, work.webhooks),
  )
  await boss.work('clocks', { pollingIntervalSeconds: 5 }, () => work.clocks())
  await boss.work('figures', { pollingIntervalSeconds: 15 }, () => work.figures())
  await boss.work('tidy', { pollingIntervalSeconds: 60 }, () => work.tidy())
  await boss.work('retention', { pollingIntervalSeconds: 60 }, () => work.retention())
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) }
}
