import type { Order } from '#domain/order/order.ts'
import { asSold, serialsSold } from '#domain/order/serial-number.ts'
import { assess } from '#domain/policy/assess.ts'
import type { LineAssessment } from '#domain/policy/assessment.ts'
import { policyFor } from '#domain/policy/policy-for.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { card, named } from '#domain/return/card.ts'
import type { Act } from '#domain/return/act.ts'
import { missing } from '#domain/return/missing.ts'
import { formatRmaNumber } from '#domain/return/rma-number.ts'
import type { Rma } from '#domain/return/rma.ts'
import { isPleaded, submit } from '#domain/return/submit.ts'
import { visible } from '#domain/return/visible.ts'
import { refuse } from '#domain/refusal.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { localDate } from '#domain/time/zone.ts'
import { command, type Desk, insist, together } from '../command.ts'
import { draftsOf } from '../drafts/drafts.ts'
import { verbPermission } from '../permission.ts'
import type { OrderFacts } from '../ports.ts'
import { jobsOf } from '../reactions.ts'
import { approveAtOnce } from './approve-at-once.ts'
import type { Receipt } from './load.ts'
import { requestInput, type RequestLineInput, toAssess, toKeep } from './request.ts'
import { filesOf, ownFiles, textsOf } from './said.ts'

/**
 * A request becomes a return with its number (B5): judged under the policy of the order's day, its units taken under the order's lock
 * (invariant 1). A withdrawal by somebody proven, or a type with `autoApprove`, is approved at once by the system.
 */
export const submitReturn = command({
  name: 'submit return',
  may: verbPermission('submit'),
  input: requestInput,
  async run(input, desk): Promise<Receipt> {
    const facts = await orderFor(desk, input.orderId)
    const policy = insist(policyFor(facts.policies, facts.order, desk.now))
    const act: Act = { actor: desk.actor, now: desk.now, newId: desk.newId, policy }
    const { order, buyer, held } = facts
    insist(missing(policy, order, input) ?? true)
    const assessment = insist(assess(policy, { order, buyer, held, request: toAssess(input), now: desk.now }))
    const lines = input.lines.map((line, index) => heard(line, order, assessment.lines[index]))
    await ownFiles(desk, lines)
    const { next, event } = insist(
      submit({ ...(await identity(desk, facts, policy)), tier: buyer.tier, lines: lines.map(toKeep), assessment }, act),
    )
    const first = card(next, named(next, order))
    const write = desk.returns.write({
      before: undefined,
      next,
      card: first,
      event,
      texts: lines.flatMap((line, index) => textsOf(desk, lineId(next, index), line)),
      files: lines.flatMap((line, index) => filesOf(lineId(next, index), line)),
    })
    // The sender's own, which this request was: a colleague's half-made one stays. Staff and machines have none.
    const dropDraft = desk.actor.roles.includes('customer') ? desk.drafts.drop(draftsOf(desk.actor), order.id) : Promise.resolve()
    await together(write, dropDraft, desk.jobs.add(jobsOf(event)))
    return approveAtOnce({ desk, rma: next, card: first, act })
  },
})

/** As it is kept: serials as the shop writes them, and of the pleas those that stand against something. */
const heard = (line: RequestLineInput, order: Order, assessed: LineAssessment | undefined): RequestLineInput => ({
  ...line,
  serials: asSold(line.serials, serialsSold(order, line.orderLineId)),
  exceptions: line.exceptions.filter(({ clause }) => assessed !== undefined && isPleaded(assessed, clause)),
})

/** A return's lines stand in the order of the request. */
const lineId = (rma: Rma, index: number): string => rma.lines[index]?.id ?? rma.id

/** The order under its lock, if this actor may know of it. */
async function orderFor(desk: Desk, orderId: string): Promise<OrderFacts> {
  const facts = await desk.orders.lockForReturn(orderId)
  if (!facts || !visible(desk.actor, { customerId: facts.order.customerId, companyId: facts.companyId, orderId })) {
    return insist(refuse('missing', 'order_unknown', {}, 'orderId'))
  }
  return facts
}

async function identity(
  desk: Desk,
  { order, companyId }: OrderFacts,
  policy: Policy,
): Promise<Pick<Rma, 'id' | 'number' | 'orderId' | 'currency' | 'customerId' | 'companyId'>> {
  return {
    id: desk.newId(),
    number: await nextNumber(desk, localDate(desk.now, policy.zone)),
    orderId: order.id,
    currency: order.currency,
    // What nobody's account bought is the guest's who proved the order's address.
    customerId: order.customerId ?? (desk.actor.orderId === order.id ? desk.actor.id : null),
    companyId,
  }
}

/** The next number whose check character is a letter or a digit; the others are skipped (ISO 7064 MOD 37-2). The year is the merchant's. */
async function nextNumber(desk: Desk, today: LocalDate): Promise<string> {
  for (;;) {
    const number = formatRmaNumber(Number(today.slice(0, 4)), await desk.returns.nextSequence())
    if (number !== undefined) return number
  }
}
