import type { ReturnView } from '#application/returns/view.ts'
import { isRefusal } from '#domain/refusal.ts'
import { parseRmaNumber } from '#domain/return/rma-number.ts'
import { isSerial } from '../return/unit-called.ts'

type Known = Pick<ReturnView, 'number' | 'lines' | 'parcels' | 'order'>

/** The one return, of those at hand, that a scan means: by its number, a parcel's, a serial's or its order's. Undefined for none or several. */
export function knownReturn<View extends Known>(views: readonly View[], scan: string): View | undefined {
  const parsed = parseRmaNumber(scan)
  const number = isRefusal(parsed) ? null : parsed.number
  const found = views.filter(
    (view) =>
      view.number === number ||
      view.parcels.some(({ direction, tracking }) => direction === 'in' && isSerial(tracking, scan)) ||
      view.lines.some(({ units }) => units.some(({ serial }) => isSerial(serial, scan))) ||
      isSerial(view.order.number, scan),
  )
  return found.length === 1 ? found[0] : undefined
}
