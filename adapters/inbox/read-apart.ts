import { Worker } from 'node:worker_threads'
import type { ReadMail, ReadMails, Unreadable } from '#application/inbox/ports.ts'
import { headerFields } from './headers.ts'
import { senderIn } from './sender.ts'

/** The largest real mails take two seconds on a small server. */
const PATIENCE_MS = 30_000
/** For the text of a mail; its bytes do not count. */
const MEGABYTES = 384

/** Reads each mail on a thread of its own, with bounded memory and time: what breaks it, or never ends, is unreadable. */
export const readApart: ReadMails = (source) => {
  const { promise, resolve } = Promise.withResolvers<ReadMail | Unreadable>()
  const worker = new Worker(new URL('./reading-room.ts', import.meta.url), {
    workerData: source,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    stdin: false,
  })
  const late = setTimeout(() => giveUp(), PATIENCE_MS)
  const end = (read: ReadMail | Unreadable): void => {
    clearTimeout(late)
    resolve(read)
    void worker.terminate()
  }
  const giveUp = (): void => {
    const fields = headerFields(source)
    end({ unreadable: true, from: senderIn(fields), fromLine: fields.find(({ name }) => name === 'from')?.value.slice(0, 1000) ?? '' })
  }
  worker.once('message', (mail: ReadMail) => end(mail))
  worker.once('error', () => giveUp())
  worker.once('exit', () => giveUp())
  return promise
}
