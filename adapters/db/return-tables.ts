import type { Clock } from '#domain/clock/clock.ts'
import type { RetentionClass } from '#domain/retention/retention.ts'
import type { Card } from '#domain/return/card.ts'
import type { RmaEvent } from '#domain/return/event.ts'
import type { Lane } from '#domain/return/lane.ts'
import type { CarrierLabel, Line, Resolution, ReturnParcel, Rma, Settlement, Unit } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'
import { table } from './table.ts'

/** The aggregate's tables: which field is which column. */

export type ReturnRow = Omit<Rma, 'lines' | 'clocks' | 'resolutions' | 'settlements' | 'parcels' | 'labels'>

/** What lists read, derived by the domain at every save; whatever is saved keeps all it has until retention has its time again (decision 26). */
export type Derived = {
  lane: Lane
  escalated: boolean
  nextDue: Instant | null
  card: Card
  facets: readonly string[]
  keeps: readonly RetentionClass[]
}

export const returns = table<ReturnRow, Derived>({
  name: 'returns',
  columns: {
    id: 'uuid',
    number: 'text',
    orderId: 'uuid',
    currency: 'text',
    customerId: 'uuid',
    companyId: 'uuid',
    type: 'text',
    legalBasis: 'text',
    policyVersion: 'int',
    tier: 'text',
    status: 'text',
    endedFrom: 'text',
    version: 'int',
    sequence: 'int',
    submittedAt: 'timestamptz',
    detailsAskedAt: 'timestamptz',
    detailsBrought: 'boolean',
    approvedAt: 'timestamptz',
    endedAt: 'timestamptz',
    labelPayer: 'text',
    labelOffered: 'boolean',
    postedProof: 'boolean',
    pickupOn: 'date',
    assigneeId: 'uuid',
    calledAt: 'timestamptz',
  },
  place: { lane: 'text', escalated: 'boolean', nextDue: 'timestamptz', card: 'jsonb', facets: 'text[]', keeps: 'text[]' },
})

/** Where a row of the aggregate hangs, and its place among its likes. */
type Place = { returnId: string; position: number }
const place = { returnId: 'uuid', position: 'int' } as const

export type LineRow = Omit<Line, 'units'>

/** What precedents are found by, derived by the domain at every save. */
type AsPrecedent = { precedent: string; accepted: boolean | null }

export const lines = table<LineRow, Place & AsPrecedent>({
  name: 'return_lines',
  columns: {
    id: 'uuid',
    orderLineId: 'uuid',
    sku: 'text',
    declared: 'jsonb',
    assessment: 'jsonb',
    exceptions: 'jsonb',
    wanted: 'text',
    draft: 'jsonb',
  },
  place: { ...place, precedent: 'text', accepted: 'boolean' },
})

export type UnitRow = Unit & { lineId: string }

export const units = table<UnitRow, Place & { orderLineId: string; held: boolean }>({
  name: 'return_units',
  columns: {
    id: 'uuid',
    lineId: 'uuid',
    serial: 'text',
    unreadable: 'boolean',
    decision: 'text',
    decisionClause: 'text',
    decisionReason: 'text',
    receipt: 'text',
    receivedAt: 'timestamptz',
    verdict: 'text',
    verdictReason: 'text',
    verdictAt: 'timestamptz',
    observed: 'jsonb',
    grade: 'text',
    disposition: 'text',
    deduction: 'jsonb',
    contest: 'jsonb',
    agreement: 'jsonb',
    sentBack: 'text',
  },
  place: { ...place, orderLineId: 'uuid', held: 'boolean' },
})

/** A clock's own columns, whatever it runs on. */
export const clockColumns = {
  id: 'uuid',
  kind: 'text',
  subject: 'text',
  rule: 'jsonb',
  startedAt: 'timestamptz',
  carriedMs: 'bigint',
  due: 'timestamptz',
  endedAt: 'timestamptz',
  outcome: 'text',
} as const

/** When to warn (`nearAt`) is derived from the rule; what was told already stays the sweep's. */
export const clocks = table<Clock, Place & { nearAt: Instant }>({
  name: 'clocks',
  columns: clockColumns,
  place: { ...place, nearAt: 'timestamptz' },
})

export const resolutions = table<Resolution, Place>({
  name: 'resolutions',
  columns: {
    id: 'uuid',
    kind: 'text',
    state: 'text',
    unitIds: 'uuid[]',
    amount: 'bigint',
    derivation: 'jsonb',
    reduceReceivable: 'bigint',
    early: 'boolean',
    settlementId: 'uuid',
    owedAt: 'timestamptz',
    executedAt: 'timestamptz',
    executedBy: 'uuid',
    reference: 'text',
    voidedAt: 'timestamptz',
    creditNote: 'text',
    sentBy: 'jsonb',
  },
  place,
})

/** A settlement's own columns, offered in a return or before there is one. */
export const offerColumns = {
  id: 'uuid',
  kind: 'text',
  amount: 'bigint',
  goods: 'text',
  state: 'text',
  offeredAt: 'timestamptz',
  offeredBy: 'uuid',
  answeredAt: 'timestamptz',
} as const

export const settlements = table<Settlement, Place>({ name: 'settlements', columns: offerColumns, place })

export const parcels = table<ReturnParcel, Place>({
  name: 'return_parcels',
  columns: { id: 'uuid', direction: 'text', carrier: 'text', tracking: 'text', proofFileId: 'uuid', at: 'timestamptz', unitIds: 'uuid[]' },
  place,
})

export const labels = table<CarrierLabel, Place>({
  name: 'labels',
  columns: {
    id: 'uuid',
    parcel: 'int',
    provider: 'text',
    state: 'text',
    carrier: 'text',
    tracking: 'text',
    trackingUrl: 'text',
    fileId: 'uuid',
    externalId: 'text',
    cost: 'jsonb',
    failure: 'text',
    validUntil: 'timestamptz',
    requestedAt: 'timestamptz',
    readyAt: 'timestamptz',
    endedAt: 'timestamptz',
  },
  place,
})

/** An event's, whatever it happened to. */
export const happeningColumns = {
  id: 'uuid',
  sequence: 'int',
  at: 'timestamptz',
  verb: 'text',
  actorId: 'uuid',
  actorRole: 'text',
  fromStatus: 'text',
  toStatus: 'text',
  data: 'jsonb',
} as const

export type EventRow = Omit<RmaEvent, 'from' | 'to'> & { fromStatus: RmaEvent['from']; toStatus: RmaEvent['to'] }

export const events = table<EventRow>({
  name: 'events',
  columns: { ...happeningColumns, returnId: 'uuid' },
  place: {},
})
