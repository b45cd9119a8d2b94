import { parentPort, workerData } from 'node:worker_threads'
import { readMail } from './read-mail.ts'

/** One mail is read here, on a thread of its own: what it was made to break breaks this, and not the server. */
const mail = await readMail(workerData as Uint8Array)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.postMessage(mail)
