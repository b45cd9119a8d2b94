import type { ReturnView } from '#application/returns/view.ts'
import type { toReceipt } from '../receive/receipt-draft.ts'
import type { UnitView } from '../return/groups.ts'
import type { toVerdicts } from '../inspect/verdict-draft.ts'

type Receipt = ReturnType<typeof toReceipt>
type Verdicts = { units: NonNullable<ReturnType<typeof toVerdicts>> }
type Waiting = { path: string; body: unknown; at: number }

/**
 * A return as it will be once what waits for the network has gone: so that whoever receives a parcel can go on and judge it. Only what the dock's
 * own screens go by is foreseen; the server's answer replaces it.
 */
export const withWaiting = (view: ReturnView, waiting: readonly Waiting[]): ReturnView =>
  waiting.reduce((seen, { path, body, at }) => {
    const now = new Date(at).toISOString()
    if (path.endsWith('/receipts')) return received(seen, body as Receipt, now)
    return path.endsWith('/inspections') ? judged(seen, body as Verdicts, now) : seen
  }, view)

const changed = (view: ReturnView, change: (unit: UnitView) => UnitView): ReturnView['lines'] =>
  view.lines.map((line) => ({ ...line, units: line.units.map(change) }))

function received(view: ReturnView, { units, serials, tracking }: Receipt, at: string): ReturnView {
  const here = new Set(units)
  const lines = changed(view, (unit) =>
    here.has(unit.id) && unit.receipt === 'expected'
      ? { ...unit, receipt: 'received', receivedAt: at, serial: unit.serial ?? serials[unit.id] ?? null }
      : unit,
  )
  const parcels = view.parcels.map((parcel) =>
    parcel.direction === 'in' && parcel.unitIds.length === 0 && parcel.tracking === tracking ? { ...parcel, unitIds: units } : parcel,
  )
  return { ...view, status: 'received', lines, parcels, verbs: { ...view.verbs, inspect: null } }
}

function judged(view: ReturnView, { units }: Verdicts, at: string): ReturnView {
  const by = new Map(units.map((verdict) => [verdict.unitId, verdict]))
  const lines = changed(view, (unit) => {
    const verdict = by.get(unit.id)
    if (!verdict || unit.verdict !== 'pending') return unit
    const { grade, disposition, reason } = verdict
    return {
      ...unit,
      verdict: verdict.verdict,
      verdictAt: at,
      verdictReason: reason,
      grade,
      disposition,
      serial: unit.serial ?? verdict.observed.serial,
      observed: verdict.observed,
    }
  })
  return { ...view, lines }
}
