import type { OrderInput } from '#domain/order/order.ts'
import type { Instant } from '#domain/time/instant.ts'

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
