import { findWork } from './find-work.ts'

type Task = { form: string; bits: number }

const slice = 4_000

/** In a thread of its own: nothing of the page waits for it. */
globalThis.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  for (let from = 0; ; from += slice) {
    const found = findWork(data.form, data.bits, { from, count: slice })
    if (found === null) continue
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has none
    globalThis.postMessage(found)
    return
  }
})
