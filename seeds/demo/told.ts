import type { ShopCustomer } from '../customers.ts'
import type { ShopLine, ShopOrder } from '../order-line.ts'
import { onePart, shopOrder } from '../shop-order.ts'
import type { Times } from './times.ts'
import type { Act } from './acts.ts'

/** An order of the demo with its number in the shop. */
export type Numbered = { nth: number; customer: ShopCustomer | null; lines: ShopLine[] } & Partial<Omit<ShopOrder, 'customer' | 'lines'>>

/** Delivered whole, so many days ago, three days after it was placed. */
export function delivered(daysAgo: number, { nth, customer, lines, ...more }: Numbered, times: Times): ShopOrder {
  const id = orderId(nth, times)
  const parcels = [onePart(`${id}-1`, lines, { at: times.day(daysAgo, '11:20') })]
  return shopOrder({ id, customer, placedAt: times.day(daysAgo + 3, '09:14'), lines, parcels, ...more })
}

export const orderId = (nth: number, { now }: Pick<Times, 'now'>): string => `${now.slice(0, 4)}-${118_000 + nth}`

/** A story: an order and what people did, each at its hour, in order. */
export type Story = { order: ShopOrder; customer: ShopCustomer; acts: readonly (readonly [at: string, act: Act])[] }
