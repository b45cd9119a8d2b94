import { z } from 'zod'
import { presentListed } from '../contact/present-listed.ts'
import type { ConversationRow } from '../contact/row-view.ts'
import type { Page } from '../page.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import { id } from '../returns/inputs.ts'
import { pageInput, pageOf, readCursor } from '../returns/page-input.ts'

/** What a customer wrote that is no return, newest first. */
export const listCustomersConversations = query({
  name: 'list customer’s conversations',
  may: anyStaff,
  input: z.strictObject({ ...pageInput, id }),
  async run({ id, after, limit }, { reads, actor, now }): Promise<Page<ConversationRow>> {
    const reader = { customerId: id, companyId: null, orderId: null, conversationId: null, readerId: actor.id }
    const rows = await reads.conversationsOf(reader, { after: readCursor(after, 1)?.[0] ?? null, limit: limit + 1 })
    const { items, next } = pageOf(rows, limit, (row) => [row.id])
    return { items: items.map((row) => presentListed(row, { actor, now })), next }
  },
})
