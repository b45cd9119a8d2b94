import { aimsOf } from '#domain/policy/aims.ts'
import { tierStanding } from '#domain/policy/request-type.ts'
import { needsPickup } from '#domain/return/label.ts'
import { lane } from '#domain/return/lane.ts'
import { pickupFrom } from '#domain/return/pickup-day.ts'
import { limitIn, settlementLimit } from '#domain/return/settlement-limit.ts'
import { localDate } from '#domain/time/zone.ts'
import type { Holder } from '../orders/ports.ts'
import { lasting } from '../policy/lasting.ts'
import type { ReturnPage } from './ports.ts'
import { presentVerbs } from './present-verbs.ts'
import type { Reader } from './reader.ts'
import type { ReturnView } from './view.ts'

/** What other returns hold of each line of the order, where any does. */
const returnedBefore = (
  { lines }: ReturnPage['order'],
  holders: readonly Holder[],
): NonNullable<ReturnView['staff']>['order']['returned'] =>
  lines.flatMap(({ id, name, quantity }) => {
    const returns = holders.flatMap(({ orderLineId, number, units }) => (orderLineId === id ? [{ number, units }] : []))
    return returns.length === 0 ? [] : [{ orderLineId: id, name, quantity, returns }]
  })

const buyerPart = (
  { order, policy, customer }: Pick<ReturnPage, 'order' | 'policy' | 'customer'>,
  { actor: { locale }, dealings }: Reader,
) => ({
  id: customer?.id ?? null,
  name: customer?.name ?? order.email,
  email: customer?.email ?? order.email,
  company: customer?.company ?? null,
  tier: tierStanding(policy, customer?.tier ?? null, locale),
  profile: customer?.profile ?? null,
  since: dealings?.since ?? null,
  answerWithin: lasting(policy.clocks.review),
  returns: dealings?.returns ?? 0,
  orders: dealings?.orders ?? 0,
})

/** What only staff see of a return: of whom it is, whose, and what there is to decide by. */
export function presentStaffPart({ rma, order, policy, customer, assignee }: ReturnPage, reader: Reader): NonNullable<ReturnView['staff']> {
  const { actor, now, holders = [], claims = [] } = reader
  const gross = order.lines.reduce((sum, line) => sum + line.gross + line.shipping, 0)
  return {
    lane: lane(rma),
    calledAt: rma.calledAt,
    customer: buyerPart({ order, policy, customer }, reader),
    assignee,
    order: {
      channel: order.channel,
      buyerCapacity: order.buyerCapacity,
      received: order.received,
      gross,
      paid: order.received >= gross,
      paymentReference: order.paymentReference,
      returned: returnedBefore(order, holders),
    },
    pickupFrom: needsPickup(rma) ? pickupFrom(localDate(now, policy.zone), policy) : null,
    claims,
    asksCarrier: reader.asksCarrier === true,
    labelCost: aimsOf(policy).labelCost,
    behalf: presentVerbs(rma, { ...actor, onBehalf: true }),
    settlementLimit: limitIn(settlementLimit(policy, actor), { actor, currency: rma.currency }),
  }
}
