import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { lockKnownOrder } from '../orders/lock-order.ts'
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
    // A guest's session is about one order, and so is what they write.
    const about = orderId ?? desk.actor.orderId ?? null
    const order = about === null ? undefined : (await lockKnownOrder(desk, about)).order
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
