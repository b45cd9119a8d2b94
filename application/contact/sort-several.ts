import { z } from 'zod'
import type { Refusal } from '#domain/refusal.ts'
import type { Command } from '../command.ts'
import { each } from '../each.ts'
import { errand } from '../errand.ts'
import { conversationPermission } from '../permission.ts'
import { id } from '../returns/inputs.ts'
import { assignment } from '../returns/assign-return.ts'
import { assignConversation } from './assign-conversation.ts'
import { closeConversation, markAsSpam } from './sort-conversation.ts'

/** What became of each conversation: done, or why not. */
export type SortedOutcome = { id: string; refusal: Refusal | null }

/** So many at once, each as it was seen: what went on since is left as it is, and listed. */
const some = <Seen extends z.ZodType>(seen: Seen) => z.array(seen).min(1).max(200)
const asItWas = some(z.strictObject({ id, sequence: z.int().min(0) }))
/** Whose it was: who took one meanwhile keeps it. */
const whose = some(z.strictObject({ id, seen: assignment.seen }))

type Several = { batch: string; items: readonly { id: string }[] }

const sorted = async <Input extends z.ZodType>(
  it: Command<Input, unknown>,
  { batch, items }: Several,
  doing: Pick<Parameters<typeof each>[2], 'input' | 'standing'>,
): Promise<{ items: readonly SortedOutcome[] }> => ({
  items: (await each(it, { batch, things: items.map(({ id, ...seen }) => ({ name: id, seen })) }, { ...doing, named: 'id' })).map(
    ({ thing, refusal }) => ({ id: thing, refusal }),
  ),
})

/** Several conversations are given to a colleague, to oneself or to nobody. */
export const assignConversations = errand({
  name: 'assign conversations',
  may: conversationPermission('assign'),
  input: z.strictObject({ batch: id, items: whose, assigneeId: assignment.assigneeId }),
  run: ({ assigneeId, ...of }, standing) => sorted(assignConversation, of, { input: { assigneeId }, standing }),
})

/** Nothing is left to say in any of them. */
export const closeConversations = errand({
  name: 'close conversations',
  may: conversationPermission('close'),
  input: z.strictObject({ batch: id, items: asItWas }),
  run: (of, standing) => sorted(closeConversation, of, { input: {}, standing }),
})

/** None of them is anybody's: nobody is owed an answer. */
export const markSeveralAsSpam = errand({
  name: 'mark several as spam',
  may: conversationPermission('mark_spam'),
  input: z.strictObject({ batch: id, items: asItWas }),
  run: (of, standing) => sorted(markAsSpam, of, { input: {}, standing }),
})
