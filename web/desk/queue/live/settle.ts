type Numbered = { number: string }

/** A list as it stands on screen while others work: nothing moves that somebody may be pointing at. */
export type Settled<Row> = {
  /** In the order in which they stand, each as it is now. */
  rows: readonly Row[]
  /** Those that are in the list no longer. */
  gone: ReadonlySet<string>
  /** How many have come that are not shown yet: they would push others aside. */
  come: number
}

/**
 * What stands on screen, with what has become of it: rows keep their places, those that left are marked, those that came wait to be asked
 * for, but for what comes after the last row. `fresh` is the list as it is now.
 */
export function settle<Row extends Numbered>(standing: readonly Row[], fresh: readonly Row[]): Settled<Row> {
  const now = new Map(fresh.map((row) => [row.number, row]))
  const known = new Set(standing.map(({ number }) => number))
  const last = fresh.findLastIndex(({ number }) => known.has(number))
  const came = fresh.slice(0, last + 1).filter(({ number }) => !known.has(number))
  return {
    rows: [...standing.map((row) => now.get(row.number) ?? row), ...fresh.slice(last + 1)],
    gone: new Set(standing.flatMap(({ number }) => (now.has(number) ? [] : [number]))),
    come: came.length,
  }
}
