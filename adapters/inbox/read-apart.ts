import { Worker } from 'node:worker_threads'
import type { ReadMail, ReadMails } from '#application/inbox/ports.ts'

/** The largest real mails take two seconds on a small server. */
const PATIENCE_MS = 30_000
/** For the text of a mail; its bytes do not count. */
const MEGABYTES = 384

/** Reads each mail on a thread of its own, with bounded memory and time: what breaks it, or never ends, is unreadable. */
export const readApart: ReadMails = (source) => {
  const { promise, resolve } = Promise.withResolvers<ReadMail | 'unreadable'>()
  const worker = new Worker(new URL('./reading-room.ts', import.meta.url), {
    workerData: source,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    stdin: false,
  })
  const late = setTimeout(() => end('unreadable'), PATIENCE_MS)
  const end = (read: ReadMail | 'unreadable'): void => {
    clearTimeout(late)
    resolve(read)
    void worker.terminate()
  }
  worker.once('message', (mail: ReadMail) => end(mail))
  worker.once('error', () => end('unreadable'))
  worker.once('exit', () => end('unreadable'))
  return promise
}
