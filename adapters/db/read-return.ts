import type { Clock } from '#domain/clock/clock.ts'
import type { Card } from '#domain/return/card.ts'
import { instantOrNull } from './instants.ts'
import type { CarrierLabel, Resolution, ReturnParcel, Rma, Settlement, Unit } from '#domain/return/rma.ts'
import type { LineRow, ReturnRow, UnitRow } from './return-tables.ts'
import { clocks, labels, lines, parcels, resolutions, returns, settlements, units } from './return-tables.ts'

/** A return with all its rows, as one row of a statement. */
export type AggregateRow = ReturnRow & {
  card: Card
  lines: LineRow[]
  units: UnitRow[]
  clocks: Clock[]
  resolutions: Resolution[]
  settlements: Settlement[]
  parcels: ReturnParcel[]
  labels: CarrierLabel[]
}

/** The columns of an aggregate for the select list of a statement over `returns r`. */
export const aggregate = `${returns.select('r')}, r.card,
  ${lines.arrayOf('r')} as lines,
  ${units.arrayOf('r')} as units,
  ${clocks.arrayOf('r')} as clocks,
  ${resolutions.arrayOf('r')} as resolutions,
  ${settlements.arrayOf('r')} as settlements,
  ${parcels.arrayOf('r')} as parcels,
  ${labels.arrayOf('r')} as labels`

/** The return that these rows are; `row` may hold more than that. */
export function readReturn(row: AggregateRow): Rma {
  const found = unitsByLine(units.read(row.units))
  return {
    id: row.id,
    number: row.number,
    orderId: row.orderId,
    currency: row.currency,
    customerId: row.customerId,
    companyId: row.companyId,
    type: row.type,
    legalBasis: row.legalBasis,
    policyVersion: row.policyVersion,
    tier: row.tier,
    status: row.status,
    endedFrom: row.endedFrom,
    version: row.version,
    sequence: row.sequence,
    submittedAt: row.submittedAt,
    detailsAskedAt: row.detailsAskedAt,
    detailsBrought: row.detailsBrought,
    approvedAt: row.approvedAt,
    endedAt: row.endedAt,
    labelPayer: row.labelPayer,
    labelOffered: row.labelOffered,
    postedProof: row.postedProof,
    pickupOn: row.pickupOn,
    assigneeId: row.assigneeId,
    calledAt: instantOrNull(row.calledAt),
    lines: row.lines.map((line) => ({ ...line, units: found.get(line.id) ?? [] })),
    clocks: clocks.read(row.clocks),
    resolutions: resolutions.read(row.resolutions),
    settlements: settlements.read(row.settlements),
    parcels: parcels.read(row.parcels),
    labels: labels.read(row.labels),
  }
}

function unitsByLine(rows: readonly UnitRow[]): Map<string, Unit[]> {
  const found = new Map<string, Unit[]>()
  for (const { lineId, ...unit } of rows) {
    const siblings = found.get(lineId)
    if (siblings) siblings.push(unit)
    else found.set(lineId, [unit])
  }
  return found
}
