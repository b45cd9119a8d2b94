import type { Order } from '#domain/order/order.ts'
import { asSold, serialsSold } from '#domain/order/serial-number.ts'
import type { z } from 'zod'
import { assess } from '#domain/policy/assess.ts'
import type { LineAssessment } from '#domain/policy/assessment.ts'
import { policyFor } from '#domain/policy/policy-for.ts'
import { missing } from '#domain/return/missing.ts'
import { isPleaded } from '#domain/return/submit.ts'
import { refuse } from '#domain/refusal.ts'
import { command, type Desk, insist } from '../command.ts'
import { alreadySent, draftsOf } from '../drafts/drafts.ts'
import { lockKnownOrder } from '../orders/lock-order.ts'
import { verbPermission } from '../permission.ts'
import type { OrderFacts } from '../orders/store.ts'
import { stateOnOrder } from '../withdrawals/state-on-order.ts'
import { approveAtOnce } from './approve-at-once.ts'
import { id } from './inputs.ts'
import type { Receipt } from './load.ts'
import { openReturn, type Origin } from './open-return.ts'
import { requestInput, type RequestLineInput, toAssess } from './request.ts'
import { ownFiles } from './said.ts'

/**
 * A request becomes a return with its number (B5): judged under the policy of the order's day, its units taken under the order's lock
 * (invariant 1). A withdrawal by somebody proven, or a type with `autoApprove`, is approved at once by the system; a withdrawal is kept as a
 * statement too, which is what is acknowledged. A draft is sent once: the order's lock stands between two tabs.
 */
export const submitReturn = command({
  name: 'submit return',
  may: verbPermission('submit'),
  input: requestInput.extend({ draftId: id.nullable().default(null) }),
  async run({ draftId, ...input }, desk) {
    const facts = await lockKnownOrder(desk, input.orderId, input)
    // Machines have no drafts.
    if (draftId === null || desk.actor.roles.includes('api_key')) return submitFor(desk, input, { facts })
    const draft = { customerId: draftsOf(desk.actor), draftId }
    insist(alreadySent(await desk.drafts.sentAs(draft.customerId, input.orderId, draftId)))
    const receipt = await submitFor(desk, input, { facts })
    if (!(await desk.drafts.send({ ...draft, number: receipt.number, at: desk.now })))
      return insist(refuse('conflict', 'draft_of_other_order', {}, 'draftId'))
    await desk.drafts.drop(draft.customerId, input.orderId)
    return receipt
  },
})

/** Submits a request about an order that is locked already. */
export async function submitFor(
  desk: Desk,
  input: z.output<typeof requestInput>,
  { facts, origin }: { facts: OrderFacts; origin?: Origin },
): Promise<Receipt> {
  const policy = insist(policyFor(facts.policies, facts.order, desk.now))
  const { order, buyer, held } = facts
  insist(missing(policy, order, input) ?? true)
  const assessment = insist(assess(policy, { order, buyer, held, request: toAssess(input), now: desk.now }))
  const lines = input.lines.map((line, index) => heard(line, order, assessment.lines[index]))
  await ownFiles(desk, lines)
  const opened = await openReturn(desk, { facts, policy, assessment, lines, ...(origin ? { origin } : {}) })
  if (opened.rma.legalBasis === 'withdrawal') await stateOnOrder(desk, { facts, policy, picked: lines, returnId: opened.rma.id })
  // The sender's own, which this request was: a colleague's half-made one stays. What an agent made is dropped when it is sent itself.
  if (desk.actor.roles.includes('customer')) await desk.drafts.drop(draftsOf(desk.actor), order.id)
  return approveAtOnce(opened)
}

/** As it is kept: serials as the shop writes them, and of the pleas those that stand against something. */
const heard = (line: RequestLineInput, order: Order, assessed: LineAssessment | undefined): RequestLineInput => ({
  ...line,
  serials: asSold(line.serials, serialsSold(order, line.orderLineId)),
  exceptions: line.exceptions.filter(({ clause }) => assessed !== undefined && isPleaded(assessed, clause)),
})
