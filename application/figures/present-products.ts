import { judgeSales } from '#domain/figures/ordinary.ts'
import { byCode } from './by-code.ts'
import type { Material } from './material.ts'
import type { DashboardView } from './view.ts'
import { byWeek } from './young-sales.ts'

/** What is out of the ordinary first, the least likely before all; then by rate; what was sold too rarely last. */
export function productsOf({ sums, names, young }: Material): DashboardView['products'] {
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
        byCode(a.sku, b.sku),
    )
}

/** Orders whose goods can still come back, and since when. */
export function stillOpenOf({ period, young, sums }: Material): DashboardView['stillOpen'] {
  const { since } = young
  if (since === null) return null
  const orders = [...sums.byDay('orders')].reduce((sum, [day, count]) => sum + (day >= since && day <= period.to ? count : 0), 0)
  return orders === 0 ? null : { since, orders }
}
