import type { z } from 'zod'
import { prepareReturn } from '#domain/conversation/prepare.ts'
import { assess } from '#domain/policy/assess.ts'
import { policyFor } from '#domain/policy/policy-for.ts'
import { amiss } from '#domain/return/missing.ts'
import { blocked } from '#domain/return/submit.ts'
import { command, type Desk, insist } from '../command.ts'
import { lockOrder } from '../orders/lock-order.ts'
import { conversationPermission } from '../permission.ts'
import type { OrderFacts } from '../orders/store.ts'
import { message } from '../returns/inputs.ts'
import { messageOf } from '../returns/load.ts'
import { preparedInput, type SaidRequest, toAssess } from '../returns/request.ts'
import { conversationId } from './inputs.ts'
import { keepTalk, take } from './load.ts'

/**
 * An agent writes down what the customer wants to return, as far as it is known, and the customer is asked by e-mail to confirm it (B4). Nothing is
 * asked for in their name until they do; what cannot be returned whatever they say is refused at once.
 */
export const prepareForCustomer = command({
  name: 'prepare return',
  may: conversationPermission('prepare_return'),
  input: preparedInput.extend({ id: conversationId, message: message.default('') }),
  async run({ id, message, ...asked }, desk) {
    const taken = await take(desk, id)
    const facts = await lockOrder(desk, asked.orderId, asked)
    const decided = insist(prepareReturn(taken.conversation, facts, taken.act))
    insistPossible(asked, facts, desk)
    const request = { id: decided.next.prepared.at(-1)?.id ?? '', says: worded(asked, facts) }
    const receipt = await keepTalk(taken, decided, { message: messageOf(desk, { message }), request })
    return { ...receipt, requestId: request.id }
  },
})

type Asked = z.output<typeof preparedInput>

/** What is said is right, and something of it may be returned; what is not said yet, the customer is asked. */
function insistPossible(asked: Asked, { policies, order, buyer, held }: OrderFacts, { now }: Desk): void {
  const policy = insist(policyFor(policies, order, now))
  const request = { ...asked, lines: asked.lines.map((line) => ({ ...line, fileIds: [] })) }
  insist(amiss(policy, order, request) ?? true)
  const assessment = insist(assess(policy, { order, buyer, held, request: toAssess(request), now }))
  // A waivable clause is the customer's to plead against.
  const lines = assessment.lines.map((line) => (line.verdict === 'blocked_waivable' ? { ...line, verdict: 'review' as const } : line))
  insist(blocked({ ...assessment, lines }) ?? true)
}

const worded = ({ type, lines }: Asked, { order }: OrderFacts): SaidRequest => ({
  type,
  lines: lines.map((line) => ({ ...line, name: order.lines.find(({ id }) => id === line.orderLineId)?.name ?? '' })),
})
