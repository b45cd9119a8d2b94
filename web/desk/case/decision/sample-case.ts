import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'

/** A return under review, for tests: as much of a view as decisions look at. */
export const sampleLine = (over: Partial<LineView> = {}): LineView =>
  ({
    id: 'screen',
    name: 'Écran 27 pouces',
    quantity: 2,
    value: 49_981,
    wanted: 'refund',
    draft: null,
    exceptions: [],
    assessment: { verdict: 'eligible', checks: [] },
    units: [{ id: 'u1' }, { id: 'u2' }],
    ...over,
  }) as unknown as LineView

export const sampleCase = (over: Partial<ReturnView> = {}): ReturnView =>
  ({
    sequence: 4,
    currency: 'EUR',
    labelPayer: 'merchant',
    safetyGate: 'clear',
    verbs: { request_details: null, approve: null, reject: null },
    lines: [sampleLine()],
    settlements: [],
    staff: { settlementLimit: 15_000 },
    ...over,
  }) as unknown as ReturnView
