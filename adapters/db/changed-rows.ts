import { nearAt } from '#domain/clock/remaining.ts'
import { facets } from '#domain/return/facets.ts'
import { acceptedWhole, precedentKey } from '#domain/return/precedent.ts'
import { escalated, lane, nextDue } from '#domain/return/lane.ts'
import { holds, type Line, type Rma } from '#domain/return/rma.ts'
import type { ReturnWrite } from '#application/returns/store.ts'
import { keptOf } from './retention.ts'
import type { Derived, ReturnRow } from './return-tables.ts'

/** The return's own row with what lists read. */
export function returnRow({ next, card }: Pick<ReturnWrite, 'next' | 'card'>): ReturnRow & Derived {
  const {
    lines: _lines,
    clocks: _clocks,
    resolutions: _resolutions,
    settlements: _settlements,
    parcels: _parcels,
    labels: _labels,
    ...own
  } = next
  return {
    ...own,
    lane: lane(next),
    escalated: escalated(next),
    nextDue: nextDue(next),
    card,
    facets: facets(next, card),
    keeps: keptOf.return,
  }
}

/**
 * The rows that differ between two states of a return. Verbs never mutate: what is the same object is the same row. Nothing leaves an
 * aggregate, and a unit's hold depends on the return's status besides.
 */
export function changedRows(before: Rma | undefined, next: Rma): Record<'lines' | 'units' | Listed, object[]> {
  return {
    lines: changedLines(before, next),
    units: changedUnits(before, next),
    clocks: changedIn(before?.clocks, next.clocks).map(({ row, position }) => ({
      ...row,
      position,
      returnId: next.id,
      nearAt: nearAt(row),
    })),
    resolutions: placed('resolutions', before, next),
    settlements: placed('settlements', before, next),
    parcels: placed('parcels', before, next),
    labels: placed('labels', before, next),
  }
}

type Listed = 'clocks' | 'resolutions' | 'settlements' | 'parcels' | 'labels'

function changedIn<Row extends object>(before: readonly Row[] | undefined, next: readonly Row[]): { row: Row; position: number }[] {
  const known = new Set(before)
  return next.flatMap((row, position) => (known.has(row) ? [] : [{ row, position }]))
}

const placed = (list: Listed, before: Rma | undefined, next: Rma): object[] =>
  changedIn<object>(before?.[list], next[list]).map(({ row, position }) => ({ ...row, position, returnId: next.id }))

const lineFields = ['declared', 'assessment', 'exceptions', 'wanted', 'draft'] as const satisfies (keyof Line)[]

function changedLines(before: Rma | undefined, next: Rma): object[] {
  return next.lines.flatMap((line, position) => {
    const was = before?.lines.find((l) => l.id === line.id)
    const accepted = acceptedWhole(line)
    const same = was && lineFields.every((field) => was[field] === line[field]) && acceptedWhole(was) === accepted
    if (same && before?.legalBasis === next.legalBasis) return []
    const { units: _units, ...own } = line
    return [{ ...own, position, returnId: next.id, precedent: precedentKey(next, line), accepted }]
  })
}

function changedUnits(before: Rma | undefined, next: Rma): object[] {
  const known = new Map(before?.lines.flatMap((line) => line.units.map((unit) => [unit.id, unit])))
  return next.lines.flatMap((line) =>
    line.units.flatMap((unit, position) => {
      const held = holds(next.status, unit)
      if (before && known.get(unit.id) === unit && holds(before.status, unit) === held) return []
      return [{ ...unit, lineId: line.id, orderLineId: line.orderLineId, returnId: next.id, position, held }]
    }),
  )
}
