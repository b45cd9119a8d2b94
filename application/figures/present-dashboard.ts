import type { Locale } from '#domain/actor.ts'
import { amountMs, type ClockKind } from '#domain/clock/clock.ts'
import { fates } from '#domain/figures/daily-figure.ts'
import { inWorkingTime, promisedDays } from '#domain/figures/delays.ts'
import { classes, type Distribution, percentile, totalOf, upTo } from '#domain/figures/distribution.ts'
import { type Period, weekOf, weeksOf } from '#domain/figures/period.ts'
import { judgeSales, type Sales } from '#domain/figures/ordinary.ts'
import { aimsOf } from '#domain/policy/aims.ts'
import { groundsOf } from '#domain/policy/grounds.ts'
import type { PolicyPromise } from '#domain/policy/promise-kinds.ts'
import { reasonLabel, typeLabel } from '#domain/policy/request-type.ts'
import type { Policy } from '#domain/policy/schema.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'
import { lasting } from '../policy/lasting.ts'
import { tablesOf } from './tables.ts'
import type { Sums } from './sums.ts'
import type { AgentFigures, DashboardView } from './view.ts'
import { byWeek } from './young-sales.ts'

export type Material = {
  period: Period
  policy: Policy
  locale: Locale
  sums: Sums
  state: { at: Instant; waiting: number } | null
  /** Sales that can still come back, since that day. */
  young: { since: LocalDate | null; sales: readonly (Sales & { day: LocalDate })[] }
  names: { products: Readonly<Record<string, string>>; staff: Readonly<Record<string, string>> }
}

/** The figures of a period in the words of its reader. */
export function presentDashboard(material: Material): DashboardView {
  const figures = figuresOf(material)
  return { ...figures, products: figures.products.slice(0, MOST_PRODUCTS), tables: tablesOf(figures, material.locale) }
}

/** What a page shows; the table and the files hold all of them. */
const MOST_PRODUCTS = 12

function figuresOf(material: Material): Omit<DashboardView, 'tables'> {
  const { period, sums, state } = material
  const [currency = 'EUR', ...otherCurrencies] = sums.currencies()
  const products = productsOf(material)
  return {
    period,
    countedAt: state?.at ?? null,
    waiting: state?.waiting ?? 0,
    currency,
    otherCurrencies,
    requests: {
      count: sums.count({ figure: 'requests' }),
      before: sums.count({ figure: 'requests', current: false }),
      orders: sums.count({ figure: 'orders' }),
      ordersBefore: sums.count({ figure: 'orders', current: false }),
    },
    weeks: weekly(material),
    promises: promisesOf(material),
    answers: answersOf(material),
    refunds: refundsOf(material),
    value: valueOf(material, currency),
    reasons: named(sums.byKey({ figure: 'reason' }), (reason) => reasonLabel(material.policy, reason, material.locale)),
    types: named(sums.byKey({ figure: 'type' }), (type) => typeLabel(material.policy, type, material.locale)),
    products,
    stillOpen: stillOpenOf(material),
    productCount: products.length,
    costs: costsOf(material, currency),
    agents: agentsOf(material),
  }
}

const named = (counts: ReadonlyMap<string, number>, label: (code: string) => string): DashboardView['reasons'] =>
  [...counts]
    .map(([code, count]) => ({ code, label: code === '' ? '' : label(code), count }))
    .sort((a, b) => b.count - a.count || compare(a.code, b.code))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function weekly({ period, sums }: Material): DashboardView['weeks'] {
  const perWeek = (figure: 'requests' | 'orders' | 'kept' | 'missed'): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const [day, count] of sums.byDay(figure)) counts.set(weekOf(day), (counts.get(weekOf(day)) ?? 0) + count)
    return counts
  }
  const [requests, orders, kept, missed] = [perWeek('requests'), perWeek('orders'), perWeek('kept'), perWeek('missed')]
  return weeksOf(period).map((week) => ({
    week: week < period.from ? period.from : week,
    requests: requests.get(week) ?? 0,
    orders: orders.get(week) ?? 0,
    kept: kept.get(week) ?? 0,
    missed: missed.get(week) ?? 0,
  }))
}

function promisesOf({ sums, policy }: Material): DashboardView['promises'] {
  const [kept, missed] = [sums.byKey({ figure: 'kept' }), sums.byKey({ figure: 'missed' })]
  const kinds = [...new Set([...kept.keys(), ...missed.keys()])].sort(compare) as ClockKind[]
  const both = (current: boolean) => ({ kept: sums.count({ figure: 'kept', current }), missed: sums.count({ figure: 'missed', current }) })
  return {
    ...both(true),
    before: both(false),
    objective: aimsOf(policy).promisesKept / 10_000,
    kinds: kinds.map((kind) => ({ kind, kept: kept.get(kind) ?? 0, missed: missed.get(kind) ?? 0 })),
  }
}

const delay = (distribution: Distribution, promised: number) => ({
  count: totalOf(distribution),
  median: percentile(distribution, 0.5),
  ninth: percentile(distribution, 0.9),
  within: upTo(distribution, promised),
})

const before = (distribution: Distribution) => ({ count: totalOf(distribution), median: percentile(distribution, 0.5) })

const minutesPromised = ({ clocks }: Policy): number => Math.round(amountMs(clocks.review) / 60_000)

function answersOf({ sums, policy }: Material): DashboardView['answers'] {
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

function refundsOf({ sums, policy }: Material): DashboardView['refunds'] {
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

function valueOf({ sums }: Material, currency: string): DashboardView['value'] {
  const units = sums.byKey({ figure: 'value', currency })
  return {
    amount: sums.amount({ figure: 'value', currency }),
    before: sums.amount({ figure: 'value', currency, current: false }),
    fates: fates.map((fate) => ({ fate, units: units.get(fate) ?? 0, amount: sums.amount({ figure: 'value', currency, key: fate }) })),
    accepted: sums.amount({ figure: 'accepted', currency }),
    restocked: sums.amount({ figure: 'restocked', currency }),
  }
}

/** What is out of the ordinary first, the least likely before all; then by rate; what was sold too rarely last. */
function productsOf({ sums, names, young }: Material): DashboardView['products'] {
  const [sold, returned, faulty] = [sums.byKey({ figure: 'sold' }), sums.byKey({ figure: 'returned' }), sums.byKey({ figure: 'faulty' })]
  const skus = [...new Set([...sold.keys(), ...returned.keys()])]
  const judged = judgeSales(
    skus.map((sku) => ({ sku, sold: sold.get(sku) ?? 0, returned: returned.get(sku) ?? 0 })),
    byWeek(young.sales),
  )
  const rank = { high: 0, ordinary: 1, too_few: 2 }
  return judged
    .filter((one) => one.returned > 0)
    .map((one) => ({ ...one, name: names.products[one.sku] ?? one.sku, faulty: faulty.get(one.sku) ?? 0 }))
    .sort(
      (a, b) =>
        rank[a.judgement] - rank[b.judgement] ||
        (a.judgement === 'high' ? (a.chance ?? 1) - (b.chance ?? 1) : a.judgement === 'ordinary' ? (b.rate ?? 0) - (a.rate ?? 0) : 0) ||
        b.returned - a.returned ||
        compare(a.sku, b.sku),
    )
}

function stillOpenOf({ period, young, sums }: Material): DashboardView['stillOpen'] {
  const { since } = young
  if (since === null) return null
  const orders = [...sums.byDay('orders')].reduce((sum, [day, count]) => sum + (day >= since && day <= period.to ? count : 0), 0)
  return orders === 0 ? null : { since, orders }
}

function costsOf({ sums, policy }: Material, currency: string): DashboardView['costs'] {
  const labels = sums.count({ figure: 'labels' })
  const { labelCost } = aimsOf(policy)
  const both = (figure: 'gesture' | 'scrapped') => ({ count: sums.count({ figure, currency }), amount: sums.amount({ figure, currency }) })
  return {
    labels: { count: labels, amount: labelCost === null ? null : labels * labelCost },
    gestures: both('gesture'),
    scrapped: both('scrapped'),
  }
}

function agentsOf({ sums, policy, names }: Material): AgentFigures[] {
  const [inspected, executed, wrote] = [
    sums.byKey({ figure: 'inspected' }),
    sums.byKey({ figure: 'executed' }),
    sums.byKey({ figure: 'wrote' }),
  ]
  const promised = minutesPromised(policy)
  return Object.entries(names.staff)
    .map(([id, name]) => {
      const { count, median, within } = delay(sums.distribution({ figure: 'answer', key: id }), promised)
      return {
        id,
        name,
        answers: count,
        median,
        within,
        inspected: inspected.get(id) ?? 0,
        executed: executed.get(id) ?? 0,
        wrote: wrote.get(id) ?? 0,
      }
    })
    .sort((a, b) => b.answers - a.answers || b.inspected - a.inspected || compare(a.name, b.name))
}
