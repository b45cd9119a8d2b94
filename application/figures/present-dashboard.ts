import { fates } from '#domain/figures/daily-figure.ts'
import { weekOf, weeksOf } from '#domain/figures/period.ts'
import { aimsOf } from '#domain/policy/aims.ts'
import { reasonLabel, typeLabel } from '#domain/policy/request-type.ts'
import type { PromiseName } from '#domain/return/promised-answer.ts'
import { byCode } from './by-code.ts'
import type { Material } from './material.ts'
import { agentsOf } from './present-agents.ts'
import { answersOf, refundsOf } from './present-delays.ts'
import { productsOf, stillOpenOf } from './present-products.ts'
import { tablesOf } from './tables.ts'
import type { DashboardView } from './view.ts'

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
    .sort((a, b) => b.count - a.count || byCode(a.code, b.code))

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
  const kinds = [...new Set([...kept.keys(), ...missed.keys()])].sort(byCode) as PromiseName[]
  const both = (current: boolean) => ({ kept: sums.count({ figure: 'kept', current }), missed: sums.count({ figure: 'missed', current }) })
  return {
    ...both(true),
    before: both(false),
    objective: aimsOf(policy).promisesKept / 10_000,
    kinds: kinds.map((kind) => ({ kind, kept: kept.get(kind) ?? 0, missed: missed.get(kind) ?? 0 })),
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
