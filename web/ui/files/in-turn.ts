const MOST_AT_ONCE = 3
let busy = 0
const waiting: (() => void)[] = []

/** A few at a time, first come, first served: ten photos at once on a bad line would all arrive last. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else busy++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy--
  }
}
