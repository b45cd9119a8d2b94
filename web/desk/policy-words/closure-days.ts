import type { LocalDate } from '#domain/time/instant.ts'

/** Days that follow one another without a gap, first and last included. */
export type Closure = { from: LocalDate; until: LocalDate }

/** More than a year at a stretch is a slip of the pen. */
export const MOST_DAYS = 366

const dayAfter = (date: LocalDate): LocalDate => new Date(Date.parse(`${date}T00:00:00.000Z`) + 86_400_000).toISOString().slice(0, 10)

/** Single days as the stretches that they make, in order. */
export function closuresOf(days: readonly LocalDate[]): readonly Closure[] {
  const found: Closure[] = []
  for (const day of [...new Set(days)].toSorted()) {
    const last = found.at(-1)
    if (last && dayAfter(last.until) === day) last.until = day
    else found.push({ from: day, until: day })
  }
  return found
}

/** Every day of these stretches once, in order. */
export function daysOf(closures: readonly Closure[]): readonly LocalDate[] {
  const days = new Set<LocalDate>()
  for (const { from, until } of closures)
    for (let day = from, nth = 0; day <= until && nth < MOST_DAYS; day = dayAfter(day), nth++) days.add(day)
  return [...days].toSorted()
}
