/** How a product fares: pieces sold, and how many of them came back. */
export type Sales = { sku: string; sold: number; returned: number }

export const judgements = ['high', 'ordinary', 'too_few'] as const
type Judgement = (typeof judgements)[number]

export type Judged = Sales & {
  /** Of 1; null where none was sold. */
  rate: number | null
  /** Between which rates the true one lies with 95 % confidence (Wilson); null where none was sold. */
  interval: readonly [low: number, high: number] | null
  /** How likely chance alone makes it so many or more, corrected for how many products are looked at; null where too few were sold. */
  chance: number | null
  judgement: Judgement
}

/** Fewer sales say nothing: of 29 pieces at 3 %, chance alone brings two back or more every fifth time. */
export const LEAST_SOLD = 30
/** Of the products called high, this share may be so by chance. */
const FALSE_ALARMS = 0.05

/**
 * Whether a product comes back more often than the others do. Each is compared with all others together by Fisher's exact test, one-sided
 * (The Logic of Inductive Inference, J. R. Stat. Soc. 98, 1935), which holds for small counts and where the others have none; the probabilities are corrected by Benjamini and Hochberg's procedure (Controlling the False Discovery Rate, J. R. Stat. Soc. B 57,
 * 1995), so that among hundreds of products not every twentieth is an alarm. The interval is Wilson's score interval (J. Am. Stat. Assoc. 22,
 * 1927), recommended for small counts by Brown, Cai and DasGupta (Stat. Sci. 16, 2001). Pieces are taken as independent: one bad batch in one
 * order of thirty counts thirty times, and is meant to be seen.
 *
 * `young` are sales among these that have not had their time to come back, one list for each week of sale. Each week is compared with what others sold in
 * that week, and the rest with the rest: the test is Fisher's within each, and exact for their sum (Gart, Point and Interval Estimation of the
 * Common Odds Ratio, Biometrika 57, 1970). So a product that was launched last week is not called ordinary because others have had months.
 */
export function judgeSales(sales: readonly Sales[], young: readonly (readonly Sales[])[] = []): Judged[] {
  const strata = [grown(sales, young), ...young].map((some) => stratum(some))
  const chances = sales.map(({ sku, sold }) => (sold < LEAST_SOLD ? null : atLeast(strata.map(({ of, all }) => ({ own: of(sku), all })))))
  const corrected = correct(chances)
  return sales.map((own, index) => {
    const chance = corrected[index] ?? null
    return {
      ...own,
      rate: own.sold > 0 ? own.returned / own.sold : null,
      interval: own.sold > 0 ? wilson(Math.min(own.returned, own.sold), own.sold) : null,
      chance,
      judgement: chance === null ? 'too_few' : chance <= FALSE_ALARMS ? 'high' : 'ordinary',
    }
  })
}

type Share = Omit<Sales, 'sku'>
const none: Share = { sold: 0, returned: 0 }
const possible = ({ sold, returned }: Share): Share => ({ sold: Math.max(0, sold), returned: Math.max(0, Math.min(returned, sold)) })

/** All sales without the young ones. */
function grown(sales: readonly Sales[], young: readonly (readonly Sales[])[]): Sales[] {
  const late = new Map<string, Share>()
  for (const { sku, sold, returned } of young.flat()) {
    const known = late.get(sku) ?? none
    late.set(sku, { sold: known.sold + sold, returned: known.returned + returned })
  }
  return sales.map(({ sku, sold, returned }) => {
    const less = late.get(sku) ?? none
    return { sku, sold: sold - less.sold, returned: returned - less.returned }
  })
}

/** Sales that have had the same time to come back: each product's, and all together. */
function stratum(sales: readonly Sales[]): { of: (sku: string) => Share; all: Share } {
  const bySku = new Map(sales.map(({ sku, ...own }) => [sku, possible(own)]))
  const all = { sold: 0, returned: 0 }
  for (const { sold, returned } of bySku.values()) {
    all.sold += sold
    all.returned += returned
  }
  return { of: (sku) => bySku.get(sku) ?? none, all }
}

/** The probability that chance alone puts so many of all returned pieces, or more, among those of this product: over all strata together. */
export function atLeast(strata: readonly { own: Share; all: Share }[]): number {
  const told = strata.filter(({ own, all }) => own.sold > 0 && all.returned > 0)
  const observed = told.reduce((sum, { own }) => sum + own.returned, 0)
  const [first, ...others] = told
  if (!first) return 1
  // The largest by its tail, the small ones by each number of theirs.
  const sums = others.map(chancesOf).reduce(convolved, { from: 0, chances: [1] })
  const tail = tailOf(chancesOf(first))
  return Math.min(
    1,
    sums.chances.reduce((sum, chance, nth) => sum + chance * tail(observed - sums.from - nth), 0),
  )
}

type Cell = { own: Share; all: Share }

/** The chances of the numbers from `from` on; of others there is none. */
type Chances = { from: number; chances: readonly number[] }

/** So much less likely than the likeliest, a number and all beyond it change no judgement. */
const NOTHING = 1e-17

/**
 * How likely each number of this product's returns is by chance alone (hypergeometric), as far as it is not nothing. Each follows from its neighbour
 * nearer to the likeliest, since thousands of products are looked at.
 */
function chancesOf({ own: { sold }, all }: Cell): Chances {
  const [least, most] = [Math.max(0, sold + all.returned - all.sold), Math.min(sold, all.returned)]
  const likeliest = Math.min(most, Math.max(least, Math.round((sold * all.returned) / all.sold)))
  const others = all.sold - all.returned - sold
  const top = Math.exp(
    logChoose(all.returned, likeliest) + logChoose(all.sold - all.returned, sold - likeliest) - logChoose(all.sold, sold),
  )
  const below: number[] = []
  for (let [hits, last] = [likeliest, top]; hits > least && last > top * NOTHING; hits--) {
    last = (last * hits * (others + hits)) / ((all.returned - hits + 1) * (sold - hits + 1))
    below.push(last)
  }
  const above: number[] = []
  for (let [hits, last] = [likeliest, top]; hits < most && last > top * NOTHING; hits++) {
    last = (last * (all.returned - hits) * (sold - hits)) / ((hits + 1) * (others + hits + 1))
    above.push(last)
  }
  return { from: likeliest - below.length, chances: [...below.toReversed(), top, ...above] }
}

function convolved(some: Chances, others: Chances): Chances {
  const chances = Array.from({ length: some.chances.length + others.chances.length - 1 }, () => 0)
  for (const [i, a] of some.chances.entries()) for (const [j, b] of others.chances.entries()) chances[i + j] = (chances[i + j] ?? 0) + a * b
  return { from: some.from + others.from, chances }
}

/** How likely so many, or more, are: summed from the far end, where terms are small. */
function tailOf({ from, chances }: Chances): (hits: number) => number {
  const tails = [...chances]
  for (let nth = tails.length - 2; nth >= 0; nth--) tails[nth] = (tails[nth] ?? 0) + (tails[nth + 1] ?? 0)
  return (hits) => (hits <= from ? 1 : Math.min(1, tails[hits - from] ?? 0))
}

const logChoose = (of: number, some: number): number => logFactorial(of) - logFactorial(some) - logFactorial(of - some)

/** Exact to 1e-12: summed up to 255, beyond that Stirling's series. */
function logFactorial(n: number): number {
  if (n < small.length) return small[n] ?? 0
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3)
}
const small: readonly number[] = Array.from({ length: 255 }).reduce<number[]>(
  (sums, _, index) => [...sums, (sums.at(-1) ?? 0) + Math.log(index + 1)],
  [0],
)

/** Benjamini and Hochberg: from the largest down, each times tests over rank, and never more than the one before it. */
function correct(chances: readonly (number | null)[]): (number | null)[] {
  const ranked = chances.flatMap((chance, index) => (chance === null ? [] : [{ chance, index }])).sort((a, b) => b.chance - a.chance)
  const corrected: (number | null)[] = chances.map(() => null)
  let least = 1
  for (const [place, { chance, index }] of ranked.entries()) {
    least = Math.min(least, (chance * ranked.length) / (ranked.length - place))
    corrected[index] = least
  }
  return corrected
}

const Z = 1.959_963_984_540_054

function wilson(hits: number, of: number): [number, number] {
  const share = hits / of
  const middle = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of)
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))
  return [hits === 0 ? 0 : Math.max(0, middle - half), hits === of ? 1 : Math.min(1, middle + half)]
}
