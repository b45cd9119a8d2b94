import type { Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, transition } from './act.ts'
import type { Rma } from './rma.ts'

/**
 * The customer says to which bank account a transfer would go, in place of their first means of payment (L221-24: with their express agreement). The
 * account is a row of its own; the event names it.
 */
export function giveAccount(rma: Rma, { accountId }: { accountId: string }, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'give_account', act }, () => ({ rma, data: { account: accountId } }))
}
