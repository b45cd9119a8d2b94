import { assertCount, type Charge, credit } from './credit.ts'
import type { Entry, LineCredit } from './derivation.ts'
import { proportion } from './proportion.ts'

/**
 * Taken off a refund, with its ground and evidence (L221-23 for a withdrawal). Minor units, tax included. `units`: of how many it is, whose
 * share is the most it can take; of all of them where it does not say.
 */
export type Deduction = { amount: number; reason: string; fileIds: readonly string[]; units?: number }

type Refund = Charge & { units: number; deductions?: readonly Deduction[] }

/**
 * What is due for `units` of a line, by cumulative difference: what all units refunded so far cost, less what was due before. So any sequence
 * of partial refunds sums to exactly what was charged, gross, tax and eco-participation alike, and never passes it on the way. Deductions
 * end at zero; what a settlement has given counts against what is left, and comes due again should that settlement be voided. Units beyond
 * those charged are worth nothing.
 */
export function refundFor({ line, already, units, deductions = [] }: Refund): LineCredit {
  assertCount(units)
  const upTo = Math.min(already.units + units, line.quantity)
  const dueUpTo = proportion(line.gross, upTo, line.quantity)
  const due = Math.max(0, dueUpTo - already.due)
  const taken = deductionEntries(deductions, due, units)
  const deducted = taken.reduce((sum, entry) => sum - entry.amount, 0)
  const grounds: Entry[] = [
    { code: 'due_up_to', amount: dueUpTo, params: { units: upTo, quantity: line.quantity } },
    { code: 'due_before', amount: already.due, params: { units: already.units } },
    { code: 'share', amount: due, params: { units } },
    ...taken,
  ]
  const credited = credit({ line, already }, due - deducted, grounds)
  return { kind: 'units', units, due: credited.gross + deducted, deducted, ...credited }
}

function deductionEntries(deductions: readonly Deduction[], due: number, units: number): Entry[] {
  let left = due
  return deductions.map(({ amount, reason, fileIds, units: of = units }) => {
    assertCount(amount)
    const taken = Math.min(amount, left, proportion(due, Math.min(of, units), units))
    left -= taken
    return { code: 'deduction', amount: 0 - taken, params: { reason, fileIds, asked: amount } }
  })
}
