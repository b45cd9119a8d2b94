/** What was counted between the minutes that are shown: with whole minutes only, what counted and what is left add up to what was promised. */
export const asShown = ({ from, to, countedMs }: { from: string; to: string; countedMs: number }): number =>
  countedMs + beyondMinute(from) - beyondMinute(to)

const beyondMinute = (instant: string): number => Date.parse(instant) % 60_000
