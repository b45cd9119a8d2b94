import type { Actor } from '#domain/actor.ts'
import type { Order } from '#domain/order/order.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { visible } from '#domain/return/visible.ts'
import type { Conversation } from './conversation.ts'

/** Whose a conversation is. */
export type Belonging = Pick<Conversation, 'id' | 'customerId' | 'companyId' | 'orderId'>

/**
 * Whether this actor may know of it (invariant 7): staff, the system, the person who proved that it is theirs, and their company. A session
 * that is kept to one conversation reaches that one alone; one kept to an order, what its person wrote about that order.
 */
export function reaches(actor: Actor, { id, customerId, companyId, orderId }: Belonging): boolean {
  if (actor.orderId !== undefined) return actor.orderId === orderId && actor.id === customerId
  return visible(actor, { customerId, companyId, orderId, conversationId: id })
}

export type Bought = { order: Pick<Order, 'customerId' | 'email'>; companyId: string | null }

/**
 * Whether what was agreed here may touch this order: it is the order of who proved to be writing, or of their company, or was placed with the
 * address that they proved. An address that was only typed in is nobody's: no money and no return comes of it.
 */
export function notTheirs({ customerId, companyId, email }: Conversation, { order, companyId: buyer }: Bought): Refusal | undefined {
  if (customerId === null) return refuse('conflict', 'address_unproven', {}, 'orderId')
  const theirs = order.customerId === customerId || (companyId !== null && buyer === companyId) || order.email.toLowerCase() === email
  return theirs ? undefined : refuse('conflict', 'order_of_somebody_else', {}, 'orderId')
}

/**
 * Whether a request about this order may be sent there to be confirmed: to who proved to be writing, as above, or to an address that nobody has
 * proven yet where the order was placed with it. Whoever reads that mail proves it by confirming.
 */
export const notConfirmable = (conversation: Conversation, bought: Bought): Refusal | undefined =>
  conversation.customerId === null && bought.order.email.toLowerCase() === conversation.email ? undefined : notTheirs(conversation, bought)
