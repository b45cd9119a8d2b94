import { assess } from '#domain/policy/assess.ts'
import { policyFor } from '#domain/policy/policy-for.ts'
import type { Picked, Statement } from '#domain/withdrawal/statement.ts'
import { withdrawn } from '#domain/withdrawal/withdraw.ts'
import { type Desk, insist } from '../command.ts'
import type { OrderFacts } from '../orders/store.ts'
import { approveAtOnce } from '../returns/approve-at-once.ts'
import { openReturn } from '../returns/open-return.ts'
import type { RequestLineInput } from '../returns/request.ts'
import type { WithdrawalEvent } from './ports.ts'
import { recordEvent } from './record-event.ts'

type Becoming = {
  statement: Statement
  facts: OrderFacts
  /** What of the order; null is all of it. */
  picked: readonly Picked[] | null
  verb: 'proven' | 'matched'
  by?: 'session' | 'code'
  words?: string
}

/**
 * The statement becomes a return that the system approves, in the name of the order's customer, as of the statement's own instant. What no return can
 * take (late, excluded, held already) is left to be answered. Answers the number, or null where nothing could be taken.
 */
export async function becomeReturn(desk: Desk, { statement, facts, picked, verb, by, words }: Becoming): Promise<string | null> {
  const { order, buyer, held, policies } = facts
  const policy = insist(policyFor(policies, order, statement.at))
  const judged = { order, buyer, held, now: statement.at }
  const { taken, left } = insist(withdrawn(policy, judged, picked))
  const settle = async (returnId: string | null): Promise<unknown> =>
    recordEvent(desk, statement.id, {
      verb,
      orderId: order.id,
      returnId,
      settles: left.length === 0,
      data: data(by, left),
      ...(words === undefined ? {} : { words }),
    })
  if (taken.length === 0) {
    await settle(null)
    return null
  }
  const lines = taken.map(unsaid)
  const request = { type: 'withdrawal', lines: taken }
  const assessment = insist(assess(policy, { ...judged, request }))
  const opened = await openReturn(desk, { facts, policy, assessment, lines, statedAt: statement.at })
  await settle(opened.rma.id)
  return (await approveAtOnce(opened)).number
}

/** Nothing is asked of whoever withdraws but which units, however many. */
const unsaid = ({ orderLineId, quantity }: Picked): RequestLineInput => ({
  orderLineId,
  quantity,
  reason: null,
  note: null,
  seal: null,
  condition: null,
  exceptions: [],
  dockMessage: null,
  fileIds: [],
  serials: [],
  unreadableSerials: 0,
  safety: null,
  resolution: null,
})

const data = (by: 'session' | 'code' | undefined, left: WithdrawalEvent['data']['left']): WithdrawalEvent['data'] => ({
  ...(by ? { by } : {}),
  ...(left ? { left } : {}),
})
