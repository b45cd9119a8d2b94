import { z } from 'zod'
import { notConfirmable, notTheirs } from '#domain/conversation/reach.ts'
import { conversationObstacle } from '#domain/conversation/transitions.ts'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { ordersLike, presentFound } from '../orders/find-orders.ts'
import { conversationPermission } from '../permission.ts'
import { query } from '../query.ts'
import type { WritersOrderRow } from '../orders/view.ts'
import { conversationId } from './inputs.ts'

/** The orders that staff may mean for a conversation, found as for somebody on the phone; and of each what may come of it for whoever wrote. */
export const findOrdersFor = query({
  name: 'find orders for conversation',
  may: conversationPermission('assign_order'),
  input: z.strictObject({ id: conversationId, q: z.string().trim().min(1).max(200) }),
  async run({ id, q }, { reads }): Promise<{ items: readonly WritersOrderRow[] }> {
    const page = await reads.conversationPage(id)
    if (!page) return insist(refuse('missing', 'conversation_unknown'))
    insist(conversationObstacle(page.conversation, 'assign_order') ?? true)
    const items = (await ordersLike(q, reads)).map((order) => {
      const bought = { order, companyId: order.companyId }
      return {
        ...presentFound(order),
        theirs: notTheirs(page.conversation, bought) === undefined,
        confirmable: notConfirmable(page.conversation, bought) === undefined,
      }
    })
    return { items }
  },
})
