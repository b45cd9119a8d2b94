/** Takes its turn, or is told that too many wait. */
export type Lane = <T>(work: () => Promise<T>) => Promise<T | 'busy'>

/** Work done one at a time, first come, first served; no more than `most` are taken in at once, the one that is done included. */
export function lane(most: number): Lane {
  let last: Promise<unknown> = Promise.resolve()
  let taken = 0
  return (work) => {
    if (taken >= most) return Promise.resolve('busy' as const)
    taken++
    const mine = last.then(work).finally(() => taken--)
    last = mine.catch(() => undefined)
    return mine
  }
}
