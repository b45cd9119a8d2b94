import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { command, type Desk, insist } from '../command.ts'
import { lockOrder } from '../orders/lock-order.ts'
import { only } from '../permission.ts'
import { id, reason } from '../returns/inputs.ts'
import type { MatchedView } from './view.ts'
import { becomeReturn } from './become-return.ts'
import { picked } from './picked.ts'
import type { Withdrawal } from './ports.ts'

/**
 * Staff say on their own authority, and why, which order a statement means: it becomes a return in the name of the order's customer, in time or late
 * as of the statement's instant. Without lines it is the whole order.
 */
export const matchWithdrawal = command({
  name: 'match withdrawal',
  may: only('support', 'manager'),
  input: z.strictObject({ id, orderId: id, lines: picked, reason }),
  async run({ id, orderId, lines, reason }, desk): Promise<MatchedView> {
    const { statement, events } = await waiting(desk, id)
    if (events.some(({ returnId }) => returnId !== null)) return insist(refuse('conflict', 'withdrawal_matched'))
    const facts = await lockOrder(desk, orderId)
    return { number: await becomeReturn(desk, { statement, facts, picked: lines, verb: 'matched', words: reason }) }
  },
})

/** The statement under its lock, while something is owed to whoever stated it. */
export async function waiting(desk: Desk, id: string): Promise<Withdrawal> {
  const found = await desk.withdrawals.lock(id)
  if (!found) return insist(refuse('missing', 'withdrawal_unknown'))
  return found.events.some(({ settles }) => settles) ? insist(refuse('conflict', 'withdrawal_settled')) : found
}
