import type { Buyer, Order } from '#domain/order/order.ts'
import type { ReplacementOrder } from '#domain/order/replacement.ts'
import type { Held } from '#domain/policy/assessment.ts'
import type { Policy } from '#domain/policy/schema.ts'
import type { Ledger } from '#domain/return/owe.ts'
import type { OrderImport } from './ports.ts'

export type OrderStore = OrderImport &
  ReplacementStore & {
    /**
     * The order under its row lock with all that a judgement needs: whose it is, what is held, what was already credited. `serials` are those
     * asked for: they are locked too, so that of two orders' requests for one number the second knows of the first.
     */
    lockForReturn: (orderId: string, asked?: { excludingReturn?: string; serials?: readonly string[] }) => Promise<OrderFacts | undefined>
    /** Whose these orders are and what stands in them, without a lock: enough for a draft, which is judged when it is sent. */
    owned: (orderIds: readonly string[]) => Promise<readonly OwnedOrder[]>
  }

export type ReplacementStore = {
  /** Keeps the order that executed goods make, beside the one it comes from. */
  addReplacement: (made: ReplacementOrder) => Promise<void>
  /** Takes the order of a voided execution away, where there is one; false when something was returned from it meanwhile. */
  dropReplacement: (resolutionId: string) => Promise<boolean>
}

export type OwnedOrder = { id: string; number: string; customerId: string | null; companyId: string | null; lineIds: readonly string[] }

export type OrderFacts = {
  order: Order
  buyer: Buyer
  companyId: string | null
  held: Held
  ledger: Ledger
  policies: readonly Policy[]
  /** Number of the return that sent this order as a replacement or an exchange. */
  replaces: string | null
}
