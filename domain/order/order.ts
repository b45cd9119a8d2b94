import { z } from 'zod'

/** What was bought, as the shop tells it. Amounts are integer minor units, what was really charged; rates are basis points (2000 = 20 %). */

export const buyerCapacities = ['consumer', 'non_professional', 'professional', 'unknown'] as const
type BuyerCapacity = (typeof buyerCapacities)[number]

export const channels = ['distance', 'store', 'off_premises'] as const
type Channel = (typeof channels)[number]

const deliverySources = ['carrier', 'shop', 'customer', 'estimated', 'unknown'] as const
type DeliverySource = (typeof deliverySources)[number]

export type Address = {
  name: string
  company?: string
  line1: string
  line2?: string
  postalCode: string
  city: string
  country: string
  phone?: string
}

type Invoice = { number: string; date: string }

export type OrderLine = {
  id: string
  /** The line's id in the shop, stable across imports. */
  shopLineId: string
  sku: string
  name: string
  quantity: number
  /** Charged for the whole line, tax included, after discounts, eco-participation included, shipping not. */
  gross: number
  /** Basis points: 2000 is 20 %. */
  taxRate: number
  /** Tax contained in `gross`. */
  tax: number
  /** The line's share of order discounts, already taken off `gross`. */
  discount: number
  /** Eco-participation contained in `gross`. */
  ecoParticipation: number
  /** The line's share of what delivery cost, tax included, not contained in `gross`. */
  shipping: number
  supplier: string | null
  kitParent: string | null
  /** Warranties sold with the line, such as `advanced_warranty`. */
  entitlements: readonly string[]
  lithiumBattery: boolean
  holdsData: boolean
  hasSerials: boolean
  withdrawalExcluded: boolean
}

type ParcelItem = { orderLineId: string; quantity: number; serials: readonly string[] }

export type Parcel = {
  id: string
  carrier: string | null
  tracking: string | null
  /** Null where nobody knows: resolved in the customer's favour. */
  deliveredAt: string | null
  deliveredSource: DeliverySource
  items: readonly ParcelItem[]
}

export type Order = {
  id: string
  shopOrderId: string
  number: string
  placedAt: string
  currency: string
  customerId: string | null
  email: string
  buyerCapacity: BuyerCapacity
  channel: Channel
  withdrawalInformed: boolean
  billing: Address | null
  shipping: Address | null
  invoices: readonly Invoice[]
  paymentReference: string | null
  /** Received so far for the whole order. */
  received: number
  lines: readonly OrderLine[]
  parcels: readonly Parcel[]
}

/** Unknown counts as consumer (domain.md, Orders): the law protects whoever might be one. */
export const isConsumer = (order: Pick<Order, 'buyerCapacity'>): boolean =>
  order.buyerCapacity === 'consumer' || order.buyerCapacity === 'unknown'

type CustomerProfile = 'account' | 'retail'

/** The customer as the policy sees them; a guest is retail with the default tier. */
export type Buyer = { profile: CustomerProfile; tier: string | null }

const minor = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString())
const text = (max: number) => z.string().trim().min(1).max(max)

const addressInput = z.strictObject({
  name: text(200),
  company: text(200).optional(),
  line1: text(200),
  line2: text(200).optional(),
  postalCode: text(20),
  city: text(100),
  country: z.string().regex(/^[A-Z]{2}$/),
  phone: text(40).optional(),
})

const lineInput = z.strictObject({
  id: text(100),
  sku: text(100),
  name: text(300),
  quantity: z.int().min(1).max(10_000),
  gross: minor,
  taxRate: z.int().min(0).max(10_000),
  tax: minor,
  discount: minor.default(0),
  ecoParticipation: minor.default(0),
  shipping: minor.default(0),
  supplier: text(100).nullable().default(null),
  kitParent: text(100).nullable().default(null),
  entitlements: z.array(text(60)).max(20).default([]),
  lithiumBattery: z.boolean().default(false),
  holdsData: z.boolean().default(false),
  hasSerials: z.boolean().default(false),
  withdrawalExcluded: z.boolean().default(false),
})

const parcelInput = z.strictObject({
  id: text(100),
  carrier: text(60).nullable().default(null),
  tracking: text(100).nullable().default(null),
  deliveredAt: instant.nullable().default(null),
  deliveredSource: z.enum(deliverySources).default('unknown'),
  items: z
    .array(
      z.strictObject({
        line: text(100),
        quantity: z.int().min(1).max(10_000),
        serials: z.array(text(60)).max(10_000).default([]),
      }),
    )
    .max(500),
})

/** One order of `POST /orders/import`, and what a CSV row group becomes. Ids are the shop's. */
export const orderInput = z.strictObject({
  id: text(100),
  number: text(60),
  placedAt: instant,
  currency: z.string().regex(/^[A-Z]{3}$/),
  email: z
    .email()
    .max(254)
    .transform((address) => address.toLowerCase()),
  customer: z
    .strictObject({
      id: text(100),
      name: text(200),
      profile: z.enum(['account', 'retail']).default('retail'),
      tier: text(60).nullable().default(null),
      company: text(200).nullable().default(null),
      locale: z.enum(['fr', 'en']).default('fr'),
    })
    .nullable()
    .default(null),
  buyerCapacity: z.enum(buyerCapacities).default('unknown'),
  channel: z.enum(channels).default('distance'),
  withdrawalInformed: z.boolean().default(true),
  billing: addressInput.nullable().default(null),
  shipping: addressInput.nullable().default(null),
  invoices: z
    .array(z.strictObject({ number: text(35), date: z.iso.date() }))
    .max(50)
    .default([]),
  paymentReference: text(200).nullable().default(null),
  /** Nobody may guess what was paid: a missing amount would turn every refund into a smaller receivable. */
  received: minor,
  lines: z.array(lineInput).min(1).max(500),
  parcels: z.array(parcelInput).max(100).default([]),
})
export type OrderInput = z.infer<typeof orderInput>

/** The product of an order's line; '' where the order has no such line. */
export const skuOf = ({ lines }: Pick<Order, 'lines'>, orderLineId: string): string => lines.find(({ id }) => id === orderLineId)?.sku ?? ''
