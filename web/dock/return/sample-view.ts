import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import type { UnitView } from './groups.ts'

/** A unit and a line for the tests of the dock's pure parts: as much of them as those look at. */
export const sampleUnit = (over: Partial<UnitView> = {}): UnitView => ({
  id: 'u1',
  objection: null,
  serial: null,
  unreadable: false,
  decision: 'approved',
  decisionClause: null,
  decisionReason: null,
  receipt: 'received',
  receivedAt: null,
  verdict: 'pending',
  verdictReason: null,
  verdictAt: null,
  observed: null,
  grade: null,
  disposition: null,
  deduction: null,
  contest: null,
  agreement: null,
  sentBack: null,
  files: [],
  ...over,
})

export const sampleLine = (units: readonly UnitView[], over: Partial<LineView> = {}): LineView =>
  ({
    id: 'l1',
    sku: 'TK-CSQ-F80',
    name: 'Casque',
    hasSerials: false,
    holdsData: false,
    lithiumBattery: false,
    saidDefective: true,
    declared: {
      reason: 'failed_in_use',
      reasonLabel: null,
      seal: 'intact',
      condition: 'never_used',
      safety: null,
      note: null,
      dockMessage: null,
    },
    files: [],
    ...over,
    units,
  }) as unknown as LineView

type Sample = Pick<ReturnView, 'status' | 'lines' | 'parcels' | 'legalBasis' | 'settlements'>
export const sampleView = (over: Partial<Sample> & Pick<Sample, 'lines'>): Sample => ({
  status: 'received',
  parcels: [],
  legalBasis: 'commercial',
  settlements: [],
  ...over,
})
