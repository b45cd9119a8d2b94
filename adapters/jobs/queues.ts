import type { Queue } from '#application/reactions.ts'

/** What pg-boss is told of each queue. Times are seconds; change a value and the next start applies it (install-jobs.ts). */
export type QueueRules = {
  retryLimit: number
  retryDelay?: number
  retryBackoff?: boolean
  retryDelayMax?: number
  /** A job whose worker died is taken up again after this. */
  expireInSeconds: number
  retentionSeconds: number
  deleteAfterSeconds: number
}

const minute = 60
const hour = 60 * minute
const day = 24 * hour

export const queueRules: Readonly<Record<Queue, QueueRules>> = {
  // A mail server may be away for days: again after half a minute, one, two, four … then every hour, for six days.
  mail: {
    retryLimit: 150,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: hour,
    expireInSeconds: 5 * minute,
    retentionSeconds: 14 * day,
    deleteAfterSeconds: day,
  },
  // A name server or a queue of pictures may be busy for a while: again after ten seconds, twenty … then every ten minutes, for some two hours.
  inbox: {
    retryLimit: 16,
    retryDelay: 10,
    retryBackoff: true,
    retryDelayMax: 10 * minute,
    expireInSeconds: 5 * minute,
    retentionSeconds: 14 * day,
    deleteAfterSeconds: day,
  },
  // A carrier makes a label within seconds or minutes, and may be away for hours: again after a quarter of a minute, a half … then every ten minutes, for some six hours.
  labels: {
    retryLimit: 40,
    retryDelay: 15,
    retryBackoff: true,
    retryDelayMax: 10 * minute,
    expireInSeconds: 5 * minute,
    retentionSeconds: 14 * day,
    deleteAfterSeconds: day,
  },
  // Each attempt is a job of its own (application/webhooks); a job comes again only where the attempt itself was lost.
  webhooks: {
    retryLimit: 5,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: 10 * minute,
    expireInSeconds: 5 * minute,
    retentionSeconds: 14 * day,
    deleteAfterSeconds: day,
  },
  // These come again by themselves.
  clocks: { retryLimit: 0, expireInSeconds: 5 * minute, retentionSeconds: hour, deleteAfterSeconds: hour },
  figures: { retryLimit: 0, expireInSeconds: 15 * minute, retentionSeconds: hour, deleteAfterSeconds: hour },
  tidy: { retryLimit: 0, expireInSeconds: 15 * minute, retentionSeconds: 2 * hour, deleteAfterSeconds: day },
  // Each night; what a night did not end with is the next one's.
  retention: {
    retryLimit: 2,
    retryDelay: 10 * minute,
    expireInSeconds: 2 * hour,
    retentionSeconds: 12 * hour,
    deleteAfterSeconds: 7 * day,
  },
}

export const queueNames = Object.keys(queueRules) as Queue[]

/** What comes by the clock, once over all servers. */
export const schedules: Readonly<Partial<Record<Queue, string>>> = {
  clocks: '* * * * *',
  figures: '* * * * *',
  tidy: '17 * * * *',
  labels: '*/30 * * * *',
  webhooks: '37 * * * *',
  retention: '42 1 * * *',
}

export const SCHEMA = 'pgboss'
