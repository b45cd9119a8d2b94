import type { Actor } from '#domain/actor.ts'
import { keptTo } from '#domain/actor.ts'
import { prove } from '#domain/conversation/talk.ts'
import { deskOf } from '../command.ts'
import type { Standing } from '../errand.ts'
import type { SignedPerson } from '../people/ports.ts'
import type { SessionScope } from '../people/session-store.ts'
import type { OrderFacts } from '../orders/store.ts'
import { openSession, presentMe } from '../people/session.ts'
import type { MeView } from '../people/view.ts'
import { actOf, policyNow, settleTalk } from './load.ts'

/** Who came in, and the secret that the browser keeps; null where the session it has reaches the conversation already. */
export type CameIn = { me: MeView; token: string | null }

type Coming = {
  id: string
  person: SignedPerson
  /** The prepared request whose link they followed, where they come for its order. */
  request?: { id: string; orderId: string }
  /** The order of the return that it goes on in, once merged into one. */
  orderId?: string
}

/**
 * Whoever has shown that the address of a conversation is theirs comes in: it is that person's from now on. Their session reaches it alone, or, where they
 * come for its order or it has become a return or goes on in one, that order.
 */
export async function comeIn(coming: Coming, standing: Standing): Promise<CameIn> {
  const { person, request } = coming
  const scope = await provenScope(coming, standing)
  const { actor } = standing
  // Who is signed in to all of the same account keeps that session: it reaches the conversation, now that it is theirs.
  if (actor.id === person.id && keptTo(actor) === null && actor.roles.includes('customer')) return { me: presentMe(person), token: null }
  const { me, token } = await openSession(person, standing, { ...scope, ...(request ? { openedBy: request.id } : {}) })
  return { me, token }
}

function provenScope({ id, person, request, orderId }: Coming, { world, now }: Standing): Promise<SessionScope> {
  const actor: Actor = { id: person.id, roles: ['customer'], conversationId: id, locale: person.locale }
  return world.transact(async (stores) => {
    const desk = deskOf(actor, { stores, world, now })
    const merged = orderId === undefined ? undefined : await stores.orders.lockForReturn(orderId)
    if (merged) return scopeOf(merged)
    const conversation = await stores.conversations.lock(id)
    if (!conversation) throw new Error(`conversation ${id} has a writer and is not there`)
    // Merged into somebody else's, also in this very moment: nothing is theirs there to prove, and what they wrote in says that it went on elsewhere.
    const over = conversation.status === 'in_return' || conversation.status === 'merged'
    const about = request?.orderId ?? (conversation.status === 'in_return' ? conversation.orderId : null)
    const order = about === null ? undefined : await stores.orders.lockForReturn(about)
    const act = actOf(desk, await policyNow(desk))
    if (!over && conversation.customerId === null)
      await settleTalk({ desk, conversation, act }, prove(conversation, { customerId: person.id, companyId: null }, act))
    return order ? scopeOf(order) : { order: null, conversationId: id }
  })
}

const scopeOf = ({ order: { id, number } }: Pick<OrderFacts, 'order'>): SessionScope => ({ order: { id, number }, conversationId: null })
