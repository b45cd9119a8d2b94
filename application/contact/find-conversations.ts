import { z } from 'zod'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import type { FoundConversations } from './row-view.ts'
import { presentListed } from './present-listed.ts'

/**
 * Conversations without a return, whatever their state, by what is said in them, who writes, their company, and the order that they are about: all words,
 * accents and slips forgiven. The newest, and how many there are.
 */
export const findConversations = query({
  name: 'find conversations',
  may: anyStaff,
  input: z.strictObject({ q: z.string().trim().min(1).max(200), limit: z.coerce.number().int().min(1).max(50).default(5) }),
  async run({ q, limit }, { reads, actor, now }): Promise<FoundConversations> {
    const { rows, count, more } = await reads.conversationsFound({ text: q, readerId: actor.id, limit })
    return { items: rows.map((row) => presentListed(row, { actor, now }, q)), count, more }
  },
})
