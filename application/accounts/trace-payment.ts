import { z } from 'zod'
import { type Named, namedIn } from '#domain/money/bank-line.ts'
import type { Resolution } from '#domain/return/rma.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import type { MoneyRow } from '../returns/money-view.ts'
import { presentMoney } from '../returns/present-money.ts'
import type { Traced } from './ports.ts'

/** What a payment was made for, and by what it was found: `said` is the reference or number, as it is kept. */
export type TracedRow = MoneyRow & Pick<Traced, 'by' | 'said'> & Pick<Resolution, 'state' | 'executedAt'>

/** So many are shown; whoever reads one more of each kind knows that there are others. */
const MOST = 50

/**
 * From a bank line back: what was given, by a reference, a credit note's number or a return's number anywhere in the pasted text; else by an amount
 * or a name. It is read and not kept: a bank line names people and accounts.
 */
export const tracePayment = query({
  name: 'trace payment',
  may: only('finance'),
  input: z.strictObject({ text: z.string().trim().min(1).max(2000) }),
  async run({ text }, { reads }): Promise<{ items: readonly TracedRow[]; more: boolean }> {
    const named = namedIn(text)
    if (named.keys.length === 0 && named.name === '') return { items: [], more: false }
    const found = nearest(await reads.traced(named), named)
    return {
      items: found.slice(0, MOST).map(({ by, said, ...row }) => {
        const { state, executedAt } = row.resolution
        return { ...presentMoney(row), by, said, state, executedAt }
      }),
      more: found.length > MOST,
    }
  },
})

/**
 * What is meant, of all that was found, each once: what is both named by itself and of the return that is named; else what is named by itself or of that
 * return; else what was paid of an order that is named. Of several the amount picks; where nothing is named, it finds what was paid, and a name whose it was.
 */
function nearest(found: readonly Traced[], { returns, amounts }: Named): readonly Traced[] {
  const itself = found.filter(({ by }) => by === 'reference' || by === 'credit_note' || by === 'file')
  const both = itself.filter(({ number }) => returns.includes(number))
  const near = both.length > 0 ? both : [...itself, ...found.filter(({ by }) => by === 'return')]
  const said = near.length > 0 ? near : found.filter(({ by }) => by === 'order' || by === 'payment')
  const exact = said.filter(({ resolution: { amount, reduceReceivable } }) => amounts.includes((amount ?? 0) - reduceReceivable))
  const byAmount = found.filter(({ by }) => by === 'amount')
  const meant = [exact, said, byAmount, found].find((some) => some.length > 0) ?? []
  return meant.filter(({ resolution }, at) => meant.findIndex((other) => other.resolution.id === resolution.id) === at)
}
