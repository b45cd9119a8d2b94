import type { Job } from '#application/reactions.ts'

/** What the queues' jobs do. `lastTry` is true when a failure will not be tried again. */
export type Work = {
  mail: (data: Job['data'], attempt: { lastTry: boolean }) => Promise<void>
  /** One mail that came in. */
  inbox: (data: Job['data'], attempt: { lastTry: boolean }) => Promise<void>
  /** One label, with its carrier; without data, all that are followed. */
  labels: (data: Job['data'] | null, attempt: { lastTry: boolean }) => Promise<void>
  /** One attempt at telling one endpoint; without data, all whose job was lost. */
  webhooks: (data: Job['data'] | null, attempt: { lastTry: boolean }) => Promise<void>
  clocks: () => Promise<void>
  /** What is counted, and the words that searches know: every minute. */
  figures: () => Promise<void>
  tidy: () => Promise<void>
  /** Erases what was kept for as long as the merchant says: every night. */
  retention: () => Promise<void>
}

/** A job of the mails that go out, or of those that come in. */
export type MailJob = { id: string; data: Job['data']; createdOn: Date | string; priority: number; retryCount: number; retryLimit: number }
export type Done = { id: string; status: 'completed' | 'failed'; output?: { message: string } }

/** Mails of one batch, going out or coming in, one after the other, what is urgent first, else in the order in which they were caused; each fails for itself. */
export async function doMails(jobs: readonly MailJob[], work: Work['mail']): Promise<Done[]> {
  const done: Done[] = []
  for (const { id, data, retryCount, retryLimit } of jobs.toSorted(inTurn)) {
    try {
      await work(data, { lastTry: retryCount >= retryLimit })
      done.push({ id, status: 'completed' })
    } catch (error) {
      done.push({ id, status: 'failed', output: { message: error instanceof Error ? error.message : String(error) } })
    }
  }
  return done
}

const inTurn = (a: MailJob, b: MailJob): number =>
  b.priority - a.priority ||
  new Date(a.createdOn).getTime() - new Date(b.createdOn).getTime() ||
  Number(a.data['nth'] ?? 0) - Number(b.data['nth'] ?? 0)
