import { isGoodwill } from './goodwill.ts'
import { type ResolutionKind, type Rma, unitsOf } from './rma.ts'

export const outcomes = ['refunded', 'credited', 'replaced', 'exchanged', 'repaired', 'settled', 'refused', 'nothing', 'mixed'] as const
export type Outcome = (typeof outcomes)[number]

const named: Record<ResolutionKind, Outcome> = {
  refund: 'refunded',
  credit: 'credited',
  replacement: 'replaced',
  exchange: 'exchanged',
  repair: 'repaired',
  discount: 'settled',
}

/** What a closed return came to, derived from its units and what was executed; undefined while it is open. */
export function outcome(rma: Pick<Rma, 'status' | 'lines' | 'resolutions'>): Outcome | undefined {
  if (rma.status === 'rejected') return 'refused'
  if (rma.status !== 'closed') return undefined
  const executed = rma.resolutions.filter((r) => r.state === 'executed' && !isGoodwill(r))
  const found = new Set<Outcome>(executed.map((r) => (r.settlementId === null ? named[r.kind] : 'settled')))
  if (unitsOf(rma).some((unit) => unit.verdict === 'refused' || unit.decision === 'rejected')) found.add('refused')
  const [only] = found
  return found.size > 1 ? 'mixed' : (only ?? 'nothing')
}
