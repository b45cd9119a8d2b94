import type { SerialFormat } from '#domain/order/serial-number.ts'
import type { Best } from '#domain/policy/best-door.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { DeliveryView } from './delivery-view.ts'
import type { DoorView } from './door-view.ts'

export type OrderRow = {
  id: string
  number: string
  placedAt: Instant
  deliveredAt: Instant | null
  deliveredSource: string
  lines: number
  title: string
  gross: number
  currency: string
  returns: number
}

export type OrderView = OrderRow &
  DeliveryView & {
    /** The version of the policy that judges a request made now. */
    policyVersion: number
    consumer: boolean
    /** A withdrawal from it can be stated in time: not from a shop, not after the period. */
    withdrawalOpen: boolean
    /** Number of the return that sent this order as a replacement or an exchange. */
    replaces: string | null
    /** The types for the order as a whole: closed only when closed for every line. */
    doors: readonly DoorView[]
    /** The best of them, by what may have happened, and why. */
    best: readonly Best[]
    items: readonly {
      id: string
      sku: string
      name: string
      quantity: number
      returnable: number
      /** Numbers of the returns that hold some of them, as far as the reader may see them; newest first. */
      inReturns: readonly string[]
      gross: number
      lithiumBattery: boolean
      hasSerials: boolean
      /** Those that left with the parcels; an open or accepted return holds some of them. */
      serials: readonly string[]
      serialsHeld: readonly string[]
      /** The item that this one is a part of. */
      kitParent: string | null
      doors: readonly DoorView[]
      best: readonly Best[]
    }[]
    reasons: readonly { code: string; label: string; types: readonly string[]; batteryFault: boolean; evidence: boolean }[]
    /** How serial numbers are written, by the beginning of the SKU. */
    serialFormats: readonly SerialFormat[]
    /** Whose it is: staff's view of it. */
    customer?: BuyerView
  }

type BuyerView = { name: string; company: string | null; tier: string | null; email: string }

/** An order as it is found for somebody on the phone. */
export type FoundOrderRow = OrderRow & { customer: BuyerView }

/** An order as it is found for a conversation: whether it is of whoever wrote, and whether a request about it may be sent to them to be confirmed. */
export type WritersOrderRow = FoundOrderRow & { theirs: boolean; confirmable: boolean }
