import { z } from 'zod'
import { visible } from '#domain/return/visible.ts'
import type { Order } from '#domain/order/order.ts'
import { refuse } from '#domain/refusal.ts'
import { command, type Desk, insist } from '../command.ts'
import { customers } from '../permission.ts'
import { fileIds, id } from '../returns/inputs.ts'
import { firstWords, subject } from './inputs.ts'
import { heldWriter } from './writer-limits.ts'
import { openWith } from './opening.ts'

/** « Nous écrire » by somebody who is signed in, about one of their orders or about nothing in particular (B4). */
export const openConversation = command({
  name: 'open conversation',
  may: customers,
  input: z.strictObject({
    orderId: id.nullable().default(null),
    orderLineId: id.nullable().default(null),
    subject,
    message: firstWords,
    fileIds,
  }),
  async run({ orderId, orderLineId, subject, message, fileIds }, desk) {
    insist(await heldWriter(desk, 'opens'))
    const about = orderId ?? desk.actor.orderId ?? null
    const order = about === null ? undefined : await ownOrder(desk, about)
    if (orderLineId !== null && !order?.lines.some((line) => line.id === orderLineId))
      return insist(refuse('missing', 'line_unknown', {}, 'orderLineId'))
    const person = await desk.conversations.person(desk.actor.id ?? '')
    if (!person) return insist(refuse('forbidden', 'sign_in'))
    const opened = await openWith(desk, {
      id: desk.newId(),
      customerId: person.id,
      companyId: desk.actor.companyId ?? null,
      email: person.email,
      orderId: order?.id ?? null,
      orderLineId,
      suspicions: [],
      words: { subject, name: person.name, orderNamed: null, locale: desk.actor.locale },
      message,
      fileIds,
    })
    return opened ? { ...opened, email: person.email } : insist(refuse('conflict', 'form_used', {}, 'form'))
  },
})

/** An order that this actor may know of; a guest's session is about one order, and so is what they write. */
async function ownOrder(desk: Desk, orderId: string): Promise<Order> {
  const facts = await desk.orders.lockForReturn(orderId)
  const owned = facts && { customerId: facts.order.customerId, companyId: facts.companyId, orderId }
  return owned && visible(desk.actor, owned) ? facts.order : insist(refuse('missing', 'order_unknown', {}, 'orderId'))
}
