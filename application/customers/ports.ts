import type { Address } from '#domain/order/order.ts'
import type { Buyer, Dealings } from '../people/person.ts'

/** A customer as their file shows them, and where their newest order was sent and billed to. */
export type FiledCustomer = Buyer & { shipping: Address | null; billing: Address | null }

export type CustomerReads = {
  /** A customer, by id; nobody who is not one. */
  customer: (id: string) => Promise<FiledCustomer | undefined>
  /** Counted over all of their orders and returns, so asked for where staff sees it and nowhere else. */
  dealings: (id: string) => Promise<Dealings | undefined>
}
