import { z } from 'zod'
import type { Refusal } from '#domain/refusal.ts'
import type { Command } from '../command.ts'
import { each } from '../each.ts'
import { errand, type Standing } from '../errand.ts'
import { conversationPermission } from '../permission.ts'
import { id } from '../returns/inputs.ts'
import { assignConversation } from './assign-conversation.ts'
import { closeConversation, markAsSpam } from './sort-conversation.ts'

/** What became of each conversation: done, or why not. */
export type SortedOutcome = { id: string; refusal: Refusal | null }

const most = 200
const several = { batch: id, ids: z.array(id).min(1).max(most) }

/** Each as it was seen: what went on since is left as it is. */
const severalSeen = {
  batch: id,
  items: z
    .array(z.strictObject({ id, sequence: z.int().min(0) }))
    .min(1)
    .max(most),
}
type Seen = z.output<z.ZodObject<typeof severalSeen>>

const sorted = async <Input extends z.ZodType>(
  it: Command<Input, unknown>,
  { batch, ids }: { batch: string; ids: readonly string[] },
  doing: Pick<Parameters<typeof each>[2], 'input' | 'standing'>,
): Promise<{ items: readonly SortedOutcome[] }> => ({
  items: (await each(it, { batch, things: ids }, { ...doing, named: 'id' })).map(({ thing, refusal }) => ({ id: thing, refusal })),
})

/** Several conversations are given to a colleague, to oneself or to nobody. */
export const assignConversations = errand({
  name: 'assign conversations',
  may: conversationPermission('assign'),
  input: z.strictObject({ ...several, assigneeId: id.nullable() }),
  run: ({ assigneeId, ...of }, standing) => sorted(assignConversation, of, { input: { assigneeId }, standing }),
})

const sortedAsSeen = (it: typeof closeConversation, { batch, items }: Seen, standing: Standing): ReturnType<typeof sorted> => {
  const seen = new Map(items.map(({ id, sequence }) => [id, sequence]))
  return sorted(it, { batch, ids: [...seen.keys()] }, { input: (thing) => ({ sequence: seen.get(thing) }), standing })
}

/** Nothing is left to say in any of them. */
export const closeConversations = errand({
  name: 'close conversations',
  may: conversationPermission('close'),
  input: z.strictObject(severalSeen),
  run: (of, standing) => sortedAsSeen(closeConversation, of, standing),
})

/** None of them is anybody's: nobody is owed an answer. */
export const markSeveralAsSpam = errand({
  name: 'mark several as spam',
  may: conversationPermission('mark_spam'),
  input: z.strictObject(severalSeen),
  run: (of, standing) => sortedAsSeen(markAsSpam, of, standing),
})
