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
 */
export function judgeSales(sales: readonly Sales[]): Judged[] {
  const counted = sales.map(({ sold, returned }) => ({ sold, returned: Math.min(returned, sold) }))
  const all = counted.reduce((sum, own) => ({ sold: sum.sold + own.sold, returned: sum.returned + own.returned }), { sold: 0, returned: 0 })
  const chances = counted.map((own) => (own.sold < LEAST_SOLD ? null : atLeast(own, all)))
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

/** The probability that chance alone puts so many of all returned pieces, or more, among those of this product (hypergeometric tail). */
export function atLeast({ sold, returned }: Share, all: Share): number {
  const ways = logChoose(all.sold, sold)
  const most = Math.min(sold, all.returned)
  const usual = (sold * all.returned) / all.sold
  let sum = 0
  for (let hits = Math.max(returned, sold + all.returned - all.sold); hits <= most; hits++) {
    const term = Math.exp(logChoose(all.returned, hits) + logChoose(all.sold - all.returned, sold - hits) - ways)
    sum += term
    // Terms fall from the usual number on: what is far beyond adds nothing.
    if (hits > usual && term < sum * 1e-14) break
  }
  return Math.min(1, sum)
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
