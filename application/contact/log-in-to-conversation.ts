import { z } from 'zod'
import type { Actor } from '#domain/actor.ts'
import { keptTo } from '#domain/actor.ts'
import { prove } from '#domain/conversation/talk.ts'
import { isRefusal } from '#domain/refusal.ts'
import { errand, type Standing } from '../errand.ts'
import { sixDigits } from '../people/inputs.ts'
import { codeWrong, spend } from '../people/login-code.ts'
import type { SessionScope, SignedPerson } from '../people/ports.ts'
import { openSession, presentMe } from '../people/session.ts'
import { anyone } from '../permission.ts'
import type { MeView } from '../views.ts'
import { conversationId } from './inputs.ts'
import { actOf, policyNow, settleTalk } from './load.ts'
import { codeBox } from './request-conversation-code.ts'

/** Who came in, and the secret that the browser keeps; null where the session it has reaches the conversation already. */
export type CameIn = { me: MeView; token: string | null }

/**
 * The code shows that the address is theirs: the conversation is that person's from now on, and their session reaches it and nothing else of
 * whoever reads that address. Where it has become a return meanwhile, it reaches the order that the return is of.
 */
export const logInToConversation = errand({
  name: 'log in to conversation',
  may: anyone,
  input: z.strictObject({ id: conversationId, code: sixDigits }),
  async run({ id, code }, standing) {
    const { people, reads, newId } = standing.world
    // Fresh codes do not add up to many guesses.
    const limits = [{ bucket: `contact-try:${id}`, most: 20, minutes: 60 }]
    const whose = () => reads.writerOf(id)
    const writer = await spend({ box: codeBox(id), reference: null }, { code, limits, whose }, standing)
    if (isRefusal(writer)) return writer
    const person = await people.keepGuest({ id: newId(), ...writer, at: standing.now })
    return person ? comeIn(id, person, standing) : codeWrong()
  },
})

async function comeIn(id: string, person: SignedPerson, standing: Standing): Promise<CameIn> {
  const scope = await provenScope(id, person, standing)
  const { actor } = standing
  // Who is signed in to all of the same account keeps that session: it reaches the conversation, now that it is theirs.
  if (actor.id === person.id && keptTo(actor) === null && actor.roles.includes('customer')) return { me: presentMe(person), token: null }
  const { me, token } = await openSession(person, standing, scope)
  return { me, token }
}

function provenScope(id: string, person: SignedPerson, { world, now }: Standing): Promise<SessionScope> {
  const actor: Actor = { id: person.id, roles: ['customer'], conversationId: id, locale: person.locale }
  return world.transact(async (stores) => {
    const desk = {
      ...stores,
      actor,
      now,
      newId: world.newId,
      files: world.files,
      secrets: world.secrets,
      demandsSecondFactor: world.demandsSecondFactor,
      expects: undefined,
    }
    const conversation = await stores.conversations.lock(id)
    if (!conversation) throw new Error(`conversation ${id} has a writer and is not there`)
    const order =
      conversation.status === 'in_return' && conversation.orderId !== null
        ? await stores.orders.lockForReturn(conversation.orderId)
        : undefined
    if (order) return { order: { id: order.order.id, number: order.order.number }, conversationId: null }
    const act = actOf(desk, await policyNow(desk))
    if (conversation.customerId === null)
      await settleTalk({ desk, conversation, act }, prove(conversation, { customerId: person.id, companyId: null }, act))
    return { order: null, conversationId: id }
  })
}
