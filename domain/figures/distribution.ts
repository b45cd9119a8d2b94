/** How often each value was met. */
export type Distribution = readonly (readonly [value: number, count: number])[]

export const totalOf = (distribution: Distribution): number => distribution.reduce((sum, [, count]) => sum + count, 0)

/** How many were at most this. */
export const upTo = (distribution: Distribution, most: number): number =>
  distribution.reduce((sum, [value, count]) => sum + (value <= most ? count : 0), 0)

/**
 * The smallest value that at least this share of them do not exceed (nearest rank, the first definition of Hyndman and Fan, Sample Quantiles
 * in Statistical Packages, 1996): always a value that was met. Null where there is none.
 */
export function percentile(distribution: Distribution, share: number): number | null {
  const wanted = Math.max(1, Math.ceil(share * totalOf(distribution) - 1e-9))
  let seen = 0
  for (const [value, count] of distribution.toSorted(([a], [b]) => a - b)) {
    seen += count
    if (seen >= wanted) return value
  }
  return null
}

/** The same counted in classes: up to each limit, and above the last. */
export function classes(distribution: Distribution, limits: readonly number[]): number[] {
  const cumulated = [...limits.map((limit) => upTo(distribution, limit)), totalOf(distribution)]
  return cumulated.map((count, index) => count - (cumulated[index - 1] ?? 0))
}
