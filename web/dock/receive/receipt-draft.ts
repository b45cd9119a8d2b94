import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { groupsOf, type UnitView } from '../return/groups.ts'

/** A half-made receipt: which units are in the parcel, serials read from them, and which parcel it is. */
export type ReceiptDraft = {
  chosen: readonly string[]
  serials: Readonly<Record<string, string>>
  /** By line: how many more than announced, and the serials read from them, with spaces or commas between. */
  more: Readonly<Record<string, number>>
  moreSerials: Readonly<Record<string, string>>
  /** An announced parcel's id, or `other`; empty for the first announced. */
  parcel: string
  carrier: string
  tracking: string
}

export const blankReceipt: ReceiptDraft = { chosen: [], serials: {}, more: {}, moreSerials: {}, parcel: '', carrier: '', tracking: '' }

export type Awaited = { line: LineView; units: readonly UnitView[] }

export const awaited = (lines: readonly LineView[]): Awaited[] =>
  groupsOf(lines)
    .filter(({ state }) => state === 'expected')
    .map(({ line, units }) => ({ line, units }))

/** Units that nobody can tell apart are counted; the others are ticked one by one. */
export const countable = ({ line, units }: Awaited): boolean => !line.hasSerials && units.every(({ serial }) => serial === null)

/** So many of a line's units, the first ones; other lines stay as they are. */
export function withCount(draft: ReceiptDraft, { units }: Awaited, count: number): ReceiptDraft {
  const mine = new Set(units.map(({ id }) => id))
  return { ...draft, chosen: [...draft.chosen.filter((id) => !mine.has(id)), ...units.slice(0, count).map(({ id }) => id)] }
}

export const withUnit = (draft: ReceiptDraft, id: string, here: boolean): ReceiptDraft => ({
  ...draft,
  chosen: here ? [...new Set([...draft.chosen, id])] : draft.chosen.filter((chosen) => chosen !== id),
})

type Parcel = ReturnView['parcels'][number]

/** Parcels that the customer announced and nobody has received. */
export const announced = (parcels: readonly Parcel[]): Parcel[] =>
  parcels.filter(({ direction, unitIds }) => direction === 'in' && unitIds.length === 0)

/** Which parcel this is: chosen, scanned, or the first that was announced. */
export function parcelOf(draft: ReceiptDraft, parcels: readonly Parcel[], scan: string | undefined): Parcel | undefined {
  const waiting = announced(parcels)
  if (draft.parcel === 'other') return undefined
  return (
    waiting.find(({ id }) => id === draft.parcel) ?? waiting.find(({ tracking }) => tracking !== null && tracking === scan) ?? waiting[0]
  )
}

/** What the API is sent; units that came meanwhile are left out. */
export function toReceipt(draft: ReceiptDraft, view: Pick<ReturnView, 'lines' | 'parcels'>, scan: string | undefined) {
  const waiting = awaited(view.lines).flatMap(({ units }) => units)
  const units = waiting.filter(({ id }) => draft.chosen.includes(id))
  const read = units.flatMap(({ id, serial }): [string, string][] => {
    const typed = draft.serials[id]?.trim() ?? ''
    return serial === null && typed !== '' ? [[id, typed]] : []
  })
  const parcel = parcelOf(draft, view.parcels, scan)
  const typed = { carrier: draft.carrier.trim() || null, tracking: draft.tracking.trim() || null }
  const { carrier, tracking } = parcel ?? typed
  return { units: units.map(({ id }) => id), serials: Object.fromEntries(read), surplus: surplusOf(draft, view), carrier, tracking }
}

/** More of lines of which something was approved. */
export const mayHoldMore = (lines: readonly LineView[]): LineView[] =>
  lines.filter(({ units }) => units.some(({ decision }) => decision === 'approved'))

function surplusOf({ more, moreSerials }: ReceiptDraft, { lines }: Pick<ReturnView, 'lines'>) {
  return mayHoldMore(lines).flatMap(({ id: lineId }) => {
    const serials = [...new Set((moreSerials[lineId] ?? '').split(/[\s,;]+/).filter((one) => one !== ''))]
    const quantity = Math.max(more[lineId] ?? 0, serials.length)
    return quantity === 0 ? [] : [{ lineId, quantity, serials }]
  })
}
