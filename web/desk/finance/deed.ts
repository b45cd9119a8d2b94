import type { MoneyRow } from '#application/returns/money-view.ts'

type Owed = Pick<MoneyRow, 'kind' | 'amount' | 'reduceReceivable'>

/** What executing does: goods leave, money is paid, a receivable shrinks, or both; `nothing` where deductions took it all. */
export type Way = 'goods' | 'paid' | 'receivable' | 'both' | 'nothing'

export type Deed = { way: Way; /** Minor units paid out, or credited. */ paid: number; receivable: number }

/** Where an amount goes: what was never received reduces what the customer owes, only the rest is paid out (invariant 2). */
export function deedOf({ amount, reduceReceivable }: Owed): Deed {
  if (amount === null) return { way: 'goods', paid: 0, receivable: 0 }
  const paid = amount - reduceReceivable
  return { way: wayOf(paid, reduceReceivable), paid, receivable: reduceReceivable }
}

function wayOf(paid: number, receivable: number): Way {
  if (paid > 0) return receivable > 0 ? 'both' : 'paid'
  return receivable > 0 ? 'receivable' : 'nothing'
}
