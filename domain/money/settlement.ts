import { assertCount, type Charge, credit } from './credit.ts'
import type { LineCredit } from './derivation.ts'
import { proportion } from './proportion.ts'

/**
 * A commercial settlement (discount or credit) spread over the lines it is about, in proportion to what is left of each, so that it can be
 * credited per tax rate. No unit comes back for it, but it counts against what may still be credited; it ends where nothing is left.
 */
export function settle(charges: readonly Charge[], amount: number): LineCredit[] {
  assertCount(amount)
  const left = charges.map(({ line, already }) => Math.max(0, line.gross - already.gross))
  const leftInAll = left.reduce((sum, each) => sum + each, 0)
  let before = 0
  return charges.map((charge, i) => {
    const upTo = before + (left[i] ?? 0)
    const share = proportion(amount, upTo, leftInAll) - proportion(amount, before, leftInAll)
    before = upTo
    const params = { asked: amount, left: left[i] ?? 0, leftInAll }
    return { kind: 'settlement', units: 0, due: 0, deducted: 0, ...credit(charge, share, [{ code: 'settlement', amount: share, params }]) }
  })
}
