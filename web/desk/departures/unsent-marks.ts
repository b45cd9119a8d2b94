import type { Kept } from '../../ui/kept/kept.ts'

const name = 'departing'

type Marks = Readonly<Record<string, number>>

const marksOf = (kept: Kept): Marks => {
  const found = kept.get(name)
  return typeof found === 'object' && found !== null ? (found as Marks) : {}
}

/** Remembers that a decision (by its return's number) or an answer (by its API's address) is about to leave, past the tab: should the page be left before, its agent is told. */
export const mark = (kept: Kept, of: string, leavesAt: number): void => kept.put(name, { ...marksOf(kept), [of]: leavesAt })

export function unmark(kept: Kept, of: string): void {
  const rest = Object.fromEntries(Object.entries(marksOf(kept)).filter(([key]) => key !== of))
  if (Object.keys(rest).length === 0) kept.drop(name)
  else kept.put(name, rest)
}

/** Another tab may still be sending what was to leave just now. */
const PATIENCE_MS = 30_000

/** Those that should have left and did not. */
export const overdue = (kept: Kept, now: number): readonly string[] =>
  Object.entries(marksOf(kept)).flatMap(([of, leavesAt]) => (leavesAt + PATIENCE_MS < now ? [of] : []))
