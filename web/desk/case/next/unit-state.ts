import type { Unit } from '#domain/return/rma.ts'
import { isContested, leftToUs } from '#domain/return/progress.ts'

type Shown = Pick<Unit, 'decision' | 'receipt' | 'verdict' | 'contest' | 'agreement' | 'sentBack'>

/** Where one unit stands, the latest that is true of it, as a code that the desk words. */
export function unitState(unit: Shown) {
  if (isContested(unit)) return 'contested'
  if (unit.sentBack) return unit.sentBack
  if (unit.decision !== 'approved') return unit.decision
  if (unit.receipt !== 'received') return unit.receipt
  if (leftToUs(unit)) return 'left_to_us'
  return unit.verdict === 'pending' ? 'received' : unit.verdict
}
