import { findWork } from './find-work.ts'

export type ContactForm = { form: string; bits: number }

/**
 * Begins the small calculation for a form, beside what the reader types. Where the browser has no workers it is done in slices between the
 * page's own work; where that fails too the answer is null, and the server says what follows.
 */
export function startWork({ form, bits }: ContactForm): Promise<number | null> {
  return inWorker({ form, bits }).catch(() => between({ form, bits }))
}

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
