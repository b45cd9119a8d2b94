import { z } from 'zod'
import { isStaff, keptTo, type Locale } from '#domain/actor.ts'
import { isConsumer } from '#domain/order/order.ts'
import { serialKey, serialsSold } from '#domain/order/serial-number.ts'
import { bestDoors } from '#domain/policy/best-door.ts'
import { doors, type Door, openTypes } from '#domain/policy/doors.ts'
import { policyFor } from '#domain/policy/policy-for.ts'
import { clauseText, typeDescription, typeLabel } from '#domain/policy/request-type.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { refuse } from '#domain/refusal.ts'
import { visible } from '#domain/return/visible.ts'
import { withdrawalOpen } from '#domain/withdrawal/open.ts'
import { insist } from '../command.ts'
import { orderReaders } from '../permission.ts'
import { type Look, query } from '../query.ts'
import { id, rmaNumber } from '../returns/inputs.ts'
import { lasting } from '../policy/lasting.ts'
import type { OrderFacts } from './store.ts'
import type { AskedOfOrder } from './ports.ts'
import { presentDelivery } from './delivery-view.ts'
import type { DoorView } from './door-view.ts'
import type { OrderView } from './view.ts'
import { deliveredUnits } from '#domain/policy/delivery.ts'

/** The order's facts, if this actor may know of it. */
export async function knownOrder({ reads, actor }: Look, orderId: string, asked: AskedOfOrder = {}): Promise<OrderFacts> {
  const facts = await reads.orderFacts(orderId, asked)
  if (!facts || !visible(actor, { customerId: facts.order.customerId, companyId: facts.companyId, orderId }))
    return insist(refuse('missing', 'order_unknown', {}, 'orderId'))
  return facts
}

/**
 * An order with every way to send each line back, open or closed and why: the wizard's first steps, and the other types of a return that
 * is to change its own (`besides`: its units are as free as they were before it).
 */
export const showOrder = query({
  name: 'show order',
  may: orderReaders,
  input: z.strictObject({ orderId: id, besides: rmaNumber.optional() }),
  async run({ orderId, besides }, look): Promise<OrderView> {
    const { order, buyer, held, policies, replaces } = await knownOrder(look, orderId, besides === undefined ? {} : { besides })
    const { actor } = look
    // Another type is judged as of the request's first date, which is what counts.
    const asked = besides === undefined ? undefined : (await look.reads.returnPage(besides))?.rma
    const now = asked?.orderId === orderId ? asked.submittedAt : look.now
    const policy = insist(policyFor(policies, order, look.now))
    const judged = { order, buyer, held, now }
    const compared = (all: readonly Door[]): Pick<OrderView, 'doors' | 'best'> => ({
      doors: all.map((door) => presentDoor(door, policy, actor.locale)),
      best: bestDoors(policy, all, now),
    })
    const holders = Object.keys(held.units).length === 0 ? [] : await look.reads.holdersOf([orderId], besides)
    const shown = holders.filter((holder) => visible(actor, { ...holder, orderId }))
    const taken = new Set(held.serials.map(serialKey))
    return {
      id: order.id,
      number: order.number,
      placedAt: order.placedAt,
      ...presentDelivery(order),
      lines: order.lines.length,
      title: order.lines[0]?.name ?? '',
      gross: order.lines.reduce((sum, line) => sum + line.gross, 0),
      currency: order.currency,
      returns: 0,
      consumer: isConsumer(order),
      withdrawalOpen: withdrawalOpen(policy, order, now),
      policyVersion: policy.version,
      // Another order's return, which a guest knows nothing of.
      replaces: keptTo(actor) === null ? replaces : null,
      ...compared(openTypes(policy, judged)),
      items: order.lines.map((line) => ({
        id: line.id,
        sku: line.sku,
        name: line.name,
        quantity: line.quantity,
        returnable: Math.max(0, deliveredUnits(order, line.id, 'withdrawal') - (held.units[line.id] ?? 0)),
        inReturns: shown.flatMap(({ number, orderLineId }) => (orderLineId === line.id ? [number] : [])),
        gross: line.gross,
        lithiumBattery: line.lithiumBattery,
        hasSerials: line.hasSerials,
        serials: serialsSold(order, line.id),
        serialsHeld: serialsSold(order, line.id).filter((serial) => taken.has(serialKey(serial))),
        kitParent: order.lines.find(({ shopLineId }) => shopLineId === line.kitParent)?.id ?? null,
        ...compared(doors(policy, { ...judged, orderLineId: line.id })),
      })),
      reasons: Object.entries(policy.reasons).map(([code, reason]) => ({
        code,
        label: reason.label[actor.locale],
        types: reason.types,
        batteryFault: reason.batteryFault === true,
        evidence: reason.evidence !== 'none',
      })),
      serialFormats: policy.serialFormats ?? [],
      ...(isStaff(actor) ? { customer: await look.reads.buyerOf(orderId) } : {}),
    }
  },
})

function presentDoor(door: Door, policy: Policy, locale: Locale): DoorView {
  const { type, clause, legalBasis, verdict, payer, resolutions, deadline, deliveryUnknown, answerBy, settled, closedBy } = door
  return {
    type,
    label: typeLabel(policy, type, locale),
    description: typeDescription(policy, type, locale),
    clause,
    legalBasis,
    open: verdict === 'eligible' || verdict === 'review',
    exceptionTo: verdict === 'blocked_waivable' ? (closedBy?.clause ?? null) : null,
    payer,
    resolutions,
    deadline,
    deliveryUnknown,
    answerBy,
    settledBy: 'by' in settled ? settled.by : null,
    settledAfter: 'after' in settled ? lasting(settled.after) : null,
    obstacle: closedBy && { ...closedBy, text: clauseText(policy, closedBy.clause, locale) },
  }
}
