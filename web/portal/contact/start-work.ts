import { FASTEST_MS } from '#domain/conversation/suspicion.ts'
import { findWork } from './find-work.ts'

export type ContactForm = { form: string; bits: number }

/** A browser's timers may be early by a little. */
const MARGIN_MS = 100

/**
 * Begins the small calculation for a form, beside what the reader types. It answers when the form may come back as well: who pastes their words, or has
 * them filled in, waits out the rest of that rather than be taken for a machine.
 */
export async function startWork(form: ContactForm): Promise<number | null> {
  const [work] = await Promise.all([worked(form), new Promise((resolve) => setTimeout(resolve, FASTEST_MS + MARGIN_MS))])
  return work
}

/** Where the browser has no workers it is done in slices between the page's own work; where that fails too it is null, and the server says what follows. */
const worked = (form: ContactForm): Promise<number | null> => inWorker(form).catch(() => between(form))

function inWorker(task: ContactForm): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./work.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<number>) => {
      worker.terminate()
      resolve(data)
    })
    worker.addEventListener('error', () => {
      worker.terminate()
      reject(new Error('the worker did not start'))
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has none
    worker.postMessage(task)
  })
}

const slice = 500
const most = 4_000_000

async function between({ form, bits }: ContactForm): Promise<number | null> {
  for (let from = 0; from < most; from += slice) {
    const found = findWork(form, bits, { from, count: slice })
    if (found !== null) return found
    await new Promise((resolve) => setTimeout(resolve))
  }
  return null
}
