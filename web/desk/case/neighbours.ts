/** The cases before and after one in its queue. One that has left the queue leaves its place: what stood after it comes next. */
export function neighbours(
  numbers: readonly string[],
  { number, place }: { number: string; /** Where it stood when it was last seen in the queue. */ place: number | null },
): { place: number | null; previous: string | undefined; next: string | undefined } {
  const at = numbers.indexOf(number)
  if (at >= 0) return { place: at, previous: numbers[at - 1], next: numbers[at + 1] }
  if (place === null) return { place: null, previous: undefined, next: numbers[0] }
  return { place: null, previous: numbers[place - 1], next: numbers[place] }
}
