import { amountMs } from '#domain/clock/clock.ts'
import { inWorkingTime, promisedDays } from '#domain/figures/delays.ts'
import { classes, type Distribution, percentile, totalOf, upTo } from '#domain/figures/distribution.ts'
import { groundsOf } from '#domain/policy/grounds.ts'
import type { PolicyPromise } from '#domain/policy/promise-kinds.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { lasting } from '../policy/lasting.ts'
import type { Material } from './material.ts'
import type { DashboardView } from './view.ts'

/** How long an answer or a refund took, beside what was promised. */
export const delay = (distribution: Distribution, promised: number) => ({
  count: totalOf(distribution),
  median: percentile(distribution, 0.5),
  ninth: percentile(distribution, 0.9),
  within: upTo(distribution, promised),
})

const before = (distribution: Distribution) => ({ count: totalOf(distribution), median: percentile(distribution, 0.5) })

/** Until when a first answer is promised. */
export const minutesPromised = ({ clocks }: Policy): number => Math.round(amountMs(clocks.review) / 60_000)

/** How long first answers took, in classes that the promise ends one of. */
export function answersOf({ sums, policy }: Material): DashboardView['answers'] {
  const given = sums.distribution({ figure: 'answer' })
  const promised = minutesPromised(policy)
  const limits = answerLimits(promised)
  const counts = classes(given, limits)
  return {
    ...delay(given, promised),
    promised,
    workingTime: inWorkingTime(policy.clocks.review),
    rests: restsOn(policy, ['review']),
    before: before(sums.distribution({ figure: 'answer', current: false })),
    classes: counts.map((count, index) => ({ upTo: limits[index] ?? null, count })),
  }
}

/** What a promise of the figures is made of, one after the other, and by which clauses. */
const restsOn = (policy: Policy, kinds: readonly PolicyPromise[]): DashboardView['answers']['rests'] => ({
  version: policy.version,
  promises: kinds.map((kind) => ({ kind, lasting: lasting(policy.clocks[kind]), clauses: groundsOf(policy, kind).clauses })),
})

/** Classes that end with the promise, so that none is half kept: parts of it before, and three times as long after. */
const answerLimits = (promised: number): number[] => [
  ...new Set([1 / 8, 1 / 4, 1 / 2, 3 / 4, 1, 2].map((part) => Math.max(1, Math.round(promised * part)))),
]

const MOST_DAYS = 12

/** How many days refunds took, day by day. */
export function refundsOf({ sums, policy }: Material): DashboardView['refunds'] {
  const given = sums.distribution({ figure: 'refund' })
  const { inspection, refund } = policy.clocks
  const promised = promisedDays([inspection, refund])
  const last = Math.max(MOST_DAYS, promised + 2)
  const counts = classes(
    given,
    Array.from({ length: last }, (_, index) => index + 1),
  )
  const days = counts.map((count, index) => ({ day: Math.min(index + 1, last), more: index === last, count }))
  return {
    ...delay(given, promised),
    promised,
    workingTime: inWorkingTime(refund),
    rests: restsOn(policy, ['inspection', 'refund']),
    before: before(sums.distribution({ figure: 'refund', current: false })),
    // The last class only where it holds something.
    days: days.filter(({ more, count }) => !more || count > 0),
  }
}
