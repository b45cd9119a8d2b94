import type { z } from 'zod'
import type { orderInput } from '#domain/order/order.ts'
import type { Product } from './catalogue.ts'

/** An order as a shop writes it, before it is read. */
export type ShopOrder = z.input<typeof orderInput>
export type ShopLine = ShopOrder['lines'][number]
export type ShopParcel = NonNullable<ShopOrder['parcels']>[number]

type Sold = {
  quantity?: number
  /** Taken off, per cent. */
  discount?: number
  /** Its share of what delivery cost, minor units. */
  shipping?: number
  entitlements?: string[]
  kitParent?: string
}

/** What was charged for some units of a product: the tax is what the gross amount contains, rounded half up. */
export function sell(
  id: string,
  product: Product,
  { quantity = 1, discount = 0, shipping = 0, entitlements = [], kitParent }: Sold = {},
): ShopLine {
  const full = product.price * quantity
  const off = Math.round((full * discount) / 100)
  const gross = full - off
  return {
    id,
    sku: product.sku,
    name: product.name,
    quantity,
    gross,
    taxRate: product.taxRate,
    tax: Math.round((gross * product.taxRate) / (10_000 + product.taxRate)),
    discount: off,
    ecoParticipation: Math.min(gross, product.eco * quantity),
    shipping,
    supplier: product.supplier,
    kitParent: kitParent ?? null,
    entitlements,
    lithiumBattery: product.lithium ?? false,
    holdsData: product.data ?? false,
    hasSerials: product.serials ?? false,
    withdrawalExcluded: product.excluded ?? false,
  }
}

/** Everything that an order costs. */
export const totalOf = (lines: readonly ShopLine[]): number => lines.reduce((sum, line) => sum + line.gross + (line.shipping ?? 0), 0)
