import type { ShopCustomer } from '../../../seeds/customers.ts'
import { onePart, shopOrder } from '../../../seeds/shop-order.ts'
import type { ShopLine } from '../../../seeds/order-line.ts'
import { importOrders } from '#application/orders/import-orders.ts'
import { system } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { Shop } from './shop.ts'

export type Sale = { lines: ShopLine[]; deliveredDaysAgo: number }
/** As a customer knows it: its number, and the serial numbers on the products, line after line. */
export type Bought = { number: string; serials: readonly string[] }

const DAY_MS = 86_400_000
let sold = 0

/** An order comes in from the shop, of nobody's account where there is no customer: placed, paid and delivered whole, so many days before today. */
export async function sell(shop: Shop, customer: ShopCustomer | null, { lines, deliveredDaysAgo }: Sale): Promise<Bought> {
  const daysAgo = (days: number): string => new Date(Date.parse(shop.clock.now) - days * DAY_MS).toISOString()
  const id = `J-${++sold}`
  const parcel = onePart(`${id}-1`, lines, { at: daysAgo(deliveredDaysAgo) })
  const order = shopOrder({ id, customer, placedAt: daysAgo(deliveredDaysAgo + 3), lines, parcels: [parcel] })
  const report = await importOrders(rows(order), { actor: system }, shop.world)
  if (isRefusal(report) || report.added !== 1) throw new Error(`the order was not imported: ${JSON.stringify(report)}`)
  return { number: order.number, serials: parcel.items.flatMap(({ serials = [] }) => serials) }
}

async function* rows(order: unknown): AsyncGenerator<{ line: number; order: unknown }> {
  yield { line: 1, order }
}
