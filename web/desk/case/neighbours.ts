/**
 * The cases before and after one in its queue. One that has left the queue is followed by what stood after it and is still there, however many left
 * with it; `stood` is the queue in which it was last seen.
 */
export function neighbours(
  numbers: readonly string[],
  { number, stood }: { number: string; stood: readonly string[] },
): { place: number | null; previous: string | undefined; next: string | undefined } {
  const at = numbers.indexOf(number)
  if (at >= 0) return { place: at, previous: numbers[at - 1], next: numbers[at + 1] }
  const then = stood.indexOf(number)
  const left = (one: string): boolean => numbers.includes(one)
  const later = stood.slice(then + 1).find(left) ?? numbers.find((one) => !stood.includes(one))
  return { place: null, previous: then < 0 ? undefined : stood.slice(0, then).findLast(left), next: then < 0 ? numbers[0] : later }
}
