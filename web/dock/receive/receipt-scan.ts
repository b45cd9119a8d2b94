import type { ReturnView } from '#application/returns/view.ts'
import { isSerial, unitCalled } from '../return/unit-called.ts'
import { type Awaited, awaited, countable, type ReceiptDraft, withCount, withUnit } from './receipt-draft.ts'

/** What a scan does to a receipt: ticks a unit, names the parcel, or cannot; undefined where it is nothing of this parcel's. */
export type ReceiptScan =
  | { draft: ReceiptDraft; name: string; here: number; all: number }
  | { draft: ReceiptDraft; tracking: string }
  | { refused: 'all-here' | 'not-awaited'; name: string }

type Seen = Pick<ReturnView, 'lines' | 'parcels'>

const bare = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase()

/** A serial ticks its unit, a product's code one more of it; a tracking number that was announced says which parcel it is. */
export function scannedInto(draft: ReceiptDraft, view: Seen, scan: string): ReceiptScan | undefined {
  const parcel = view.parcels.find(({ direction, tracking }) => direction === 'in' && tracking !== null && bare(tracking) === bare(scan))
  if (parcel?.tracking && parcel.unitIds.length === 0) return { draft: { ...draft, parcel: parcel.id }, tracking: parcel.tracking }
  const called = unitCalled(view, scan)
  if (!called) return undefined
  const { name } = called.line
  const line = awaited(view.lines).find(({ line }) => line.id === called.line.id)
  const bySerial = isSerial(called.unit.serial, scan)
  if (!line || (bySerial && called.unit.receipt !== 'expected')) return { refused: 'not-awaited', name }
  return bySerial ? ticked(draft, line, called.unit.id) : oneMore(draft, line)
}

const hereOf = (draft: ReceiptDraft, { units }: Awaited): number => units.filter(({ id }) => draft.chosen.includes(id)).length

function ticked(draft: ReceiptDraft, line: Awaited, unitId: string): ReceiptScan {
  const next = withUnit(draft, unitId, true)
  return { draft: next, name: line.line.name, here: hereOf(next, line), all: line.units.length }
}

function oneMore(draft: ReceiptDraft, line: Awaited): ReceiptScan {
  const here = hereOf(draft, line)
  const next = line.units.find(({ id }) => !draft.chosen.includes(id))
  if (!next) return { refused: 'all-here', name: line.line.name }
  return countable(line)
    ? { draft: withCount(draft, line, here + 1), name: line.line.name, here: here + 1, all: line.units.length }
    : ticked(draft, line, next.id)
}

/** Everything that was announced is here. */
export const everything = (draft: ReceiptDraft, view: Pick<ReturnView, 'lines'>): ReceiptDraft =>
  awaited(view.lines).reduce((next, line) => withCount(next, line, line.units.length), draft)
