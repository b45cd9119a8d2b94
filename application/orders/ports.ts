import type { Order, OrderInput } from '#domain/order/order.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { OrderFacts } from './store.ts'
import type { PageOf } from '../page.ts'
import type { Owner } from '../people/owner.ts'

/** Part of a transaction's stores. */
export type OrderImport = {
  /**
   * Keeps some hundred orders in a handful of statements; one answer per order, in the same order. Known by the shop's id, an order is
   * brought up to date: deliveries, invoices, payments. What a return refers to stays: its line's quantity and price, and whose the order
   * is. A delivery that was known stays known.
   */
  importBatch: (orders: readonly OrderInput[], given: { at: Instant; newId: () => string }) => Promise<readonly ImportOutcome[]>
}

export type ImportOutcome =
  /** `kept`: the shop's ids of lines that this import wanted to change or drop, kept because a return refers to them. */
  | { outcome: 'added' | 'updated'; kept: readonly string[] }
  /** Nothing of it was kept: a parcel names a line that is not there, or an id stands twice. */
  | { outcome: 'refused'; code: 'line_unknown' | 'line_twice' | 'parcel_twice'; id: string }

/** Questions about orders. */
export type OrderReads = {
  ordersOf: (owner: Owner, page: PageOf<{ placedAt: Instant; id: string }>) => Promise<readonly ListedOrder[]>
  /** Orders that bear this number, or of which the return does, written in any of these ways, and that were bought with this address; newest first, ten at most. */
  ordersNamed: (named: { email: string; numbers: readonly string[] }) => Promise<readonly NamedOrder[]>
  /** Orders that somebody on the phone may mean, newest first, twenty at most; `numbers` as keys, `serials` as written. */
  ordersFound: (asked: { text: string; numbers: readonly string[]; serials: readonly string[] }) => Promise<readonly FoundOrder[]>
  /** Who bought this order. */
  buyerOf: (orderId: string) => Promise<FoundBuyer | undefined>
  /** The order with what a judgement needs, without a lock; `besides` is the number of a return that does not count against itself, `serials` those asked for. */
  orderFacts: (orderId: string, asked?: AskedOfOrder) => Promise<OrderFacts | undefined>
  /** Their orders that a list of rows may mean, newest first: ways to write their numbers, SKUs in capitals, serials as keys. One question for all rows. */
  lotOrders: (
    owner: Pick<Owner, 'customerId' | 'companyId'>,
    named: { numbers: readonly string[]; skus: readonly string[]; serials: readonly string[] },
  ) => Promise<readonly OrderFacts[]>
  /** Which returns hold units of this order, whose they are, newest first; `besides` is the number of one that does not count. */
  holdersOf: (orderIds: readonly string[], besides?: string) => Promise<readonly Holder[]>
  /** How many units of each of these orders which return holds, newest first. */
  unitsHeld: (orderIds: readonly string[]) => Promise<readonly { orderId: string; number: string; units: number }[]>
  /** Orders by id, by number, or of an address or a person, newest first, at most 20. */
  ordersOfWriter: (asked: {
    orderId?: string | null
    number?: string
    email?: string | null
    customerId?: string | null
    companyId?: string | null
  }) => Promise<readonly WritersOrder[]>
}

/** A return by its number that does not count against itself, and the serials that are asked for. */
export type AskedOfOrder = { besides?: string; serials?: readonly string[] }

export type WritersOrder = {
  id: string
  number: string
  placedAt: Instant
  currency: string
  lines: number
  /** Its first product. */
  title: string
  gross: number
  customerId: string | null
  companyId: string | null
  email: string
}

export type ListedOrder = Pick<Order, 'id' | 'number' | 'placedAt' | 'currency' | 'parcels'> & {
  lines: number
  title: string
  gross: number
  returns: number
}

/** Who bought it, as staff may know. */
export type FoundBuyer = { name: string; company: string | null; tier: string | null; email: string }

export type FoundOrder = ListedOrder & FoundBuyer & { customerId: string | null; companyId: string | null }

/** `name`: whom it was sent or billed to. `title`: its first product. */
export type NamedOrder = Pick<Order, 'id' | 'number' | 'placedAt'> & { name: string | null; title: string }

/** A return that holds units of an order line. */
export type Holder = { number: string; customerId: string | null; companyId: string | null; orderLineId: string; units: number }
