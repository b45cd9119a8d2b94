import type { Fault, LotLine } from '#domain/lot/place-rows.ts'
import type { LineVerdict } from '#domain/policy/assessment.ts'
import type { CheckView } from '../policy/check-view.ts'

/** A list of serials or SKUs, row by row, and what each order's draft would hold. */
export type LotView = {
  rows: readonly {
    line: number
    order: string
    sku: string
    serial: string
    quantity: number
    /** The code of what the row gives as its reason; its own words where it is placed nowhere. */
    reason: string
    reference: string
    name: string | null
    /** Other orders that the row could mean as well. */
    others: number
    /** Numbers of the returns that hold its units, where too few are left. */
    inReturns: readonly string[]
    verdict: LineVerdict | 'unplaced'
    fault: Fault | null
    check: CheckView | null
  }[]
  orders: readonly { orderId: string; number: string; lines: readonly LotLine[] }[]
}
