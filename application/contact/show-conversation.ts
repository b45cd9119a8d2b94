import { z } from 'zod'
import { type Actor, isStaff } from '#domain/actor.ts'
import { reaches } from '#domain/conversation/reach.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { signedIn } from '../permission.ts'
import { query } from '../query.ts'
import type { ConversationPage } from './ports.ts'
import type { WritersOrder } from '../orders/ports.ts'
import type { Reads } from '../reads.ts'
import { conversationId } from './inputs.ts'
import { presentConversation } from './present-conversation.ts'

/** One conversation with all that its page shows. What the reader may not see does not exist for them. */
export const showConversation = query({
  name: 'show conversation',
  may: signedIn,
  input: z.strictObject({ id: conversationId }),
  async run({ id }, { reads, actor, now }) {
    const page = await reads.conversationPage(id)
    if (!page || !mayOpen(actor, page)) return insist(refuse('missing', 'conversation_unknown'))
    const policy = inForce(await reads.policies(), now) ?? insist(refuse('conflict', 'no_policy'))
    if (!isStaff(actor)) return presentConversation(page, { actor, now, policy, orders: [] })
    const [orders, dealings] = await Promise.all([candidates(page, reads), page.customer ? reads.dealings(page.customer.id) : undefined])
    return presentConversation(page, { actor, now, policy, orders, dealings })
  },
})

/** Whoever reaches what it goes on in, once merged, is shown the way there. */
const mayOpen = (actor: Actor, { conversation, home }: ConversationPage): boolean =>
  reaches(actor, conversation) || (conversation.status === 'merged' && home !== null && reaches(actor, home))

/** Orders that it may be about: the one that it was assigned to, of whoever proved to write, of the address that was typed in, and of the number that was. */
const candidates = ({ conversation, words }: ConversationPage, reads: Reads): Promise<readonly WritersOrder[]> =>
  reads.ordersOfWriter({
    orderId: conversation.orderId,
    email: conversation.email,
    customerId: conversation.customerId,
    companyId: conversation.companyId,
    ...(words.orderNamed === null ? {} : { number: words.orderNamed }),
  })
