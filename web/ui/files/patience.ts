import { ProblemError } from '../api/problem.ts'

/** So many failures in a row, on a line that the browser calls good, are no bad moment any more. */
const MOST_FAILURES = 6
const LONGEST_WAIT_MS = 15_000

/** How long to wait after the nth failure in a row; longer where the server says so. */
export const waitMs = (failures: number, error?: unknown): number =>
  Math.max(Math.min(LONGEST_WAIT_MS, 500 * 2 ** failures), retryAfterMs(error))

function retryAfterMs(error: unknown): number {
  const seconds = error instanceof ProblemError ? error.problem.params?.['retryAfter'] : undefined
  return typeof seconds === 'number' ? seconds * 1000 : 0
}

/** Whether trying again by itself may help: silence and faults pass, refusals stay. */
export const mayHeal = (error: unknown): boolean =>
  error instanceof ProblemError ? error.problem.status === 408 || error.problem.status >= 500 : error instanceof TypeError

type Options = { signal: AbortSignal; /** Told before each wait. */ onWait: () => void }

/**
 * Does the work again until it is done, while what stopped it may pass: after a longer moment each time, at once when the network is back, and
 * without an end while there is none. Throws what is no matter of patience.
 */
export async function withPatience<T>(work: () => Promise<T>, { signal, onWait }: Options): Promise<T> {
  for (let failures = 0; ;) {
    try {
      return await work()
    } catch (error) {
      signal.throwIfAborted()
      failures = navigator.onLine ? failures + 1 : 0
      if (!mayHeal(error) || failures >= MOST_FAILURES) throw error
      onWait()
      await moment(waitMs(failures, error), signal)
    }
  }
}

/** Until so much time has passed, the network came back, or nobody waits any more. */
function moment(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, ms)
    function done(): void {
      clearTimeout(timer)
      removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      if (signal.aborted) reject(new DOMException('', 'AbortError'))
      else resolve()
    }
    addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
}
