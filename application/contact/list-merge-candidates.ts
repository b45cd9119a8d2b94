import { z } from 'zod'
import { sameWriter, wroteAboutOwn } from '#domain/conversation/same-writer.ts'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { conversationPermission } from '../permission.ts'
import { query } from '../query.ts'
import type { Reads } from '../reads.ts'
import { conversationId } from './inputs.ts'
import type { MergeCandidateView } from './merge-view.ts'
import type { ConversationPage, MergeCandidate } from './ports.ts'

/** So many of each kind are looked at where somebody searches. */
const MOST_SOUGHT = 10

/**
 * What this conversation may go on in: other conversations and returns of the same person, address, company or order; or, where something is sought, what
 * is found by it. Of each, whether it is known to be of whoever wrote.
 */
export const listMergeCandidates = query({
  name: 'list merge candidates',
  may: conversationPermission('merge'),
  input: z.strictObject({ id: conversationId, q: z.string().trim().max(200).default('') }),
  async run({ id, q }, { reads, actor }): Promise<{ items: readonly MergeCandidateView[] }> {
    const page = await reads.conversationPage(id)
    if (!page) return insist(refuse('missing', 'conversation_unknown'))
    const among = q === '' ? null : await idsLike(q, { reads, readerId: actor.id })
    return { items: (await reads.mergeCandidates(id, among)).map((one) => present(one, page)) }
  },
})

async function idsLike(text: string, { reads, readerId }: { reads: Reads; readerId: string | null }): Promise<readonly string[]> {
  const [talks, returns] = await Promise.all([
    reads.conversationsFound({ text, readerId, limit: MOST_SOUGHT }),
    reads.queue({ lane: 'all', text, readerId, after: null, limit: MOST_SOUGHT }),
  ])
  return [...talks.rows, ...returns].map(({ id }) => id)
}

function present(one: MergeCandidate, { conversation, mailProven }: ConversationPage): MergeCandidateView {
  const { customerId, companyId, email, ...row } = one
  const known =
    one.number === null
      ? sameWriter(conversation, one)
      : wroteAboutOwn({ conversation, mailProven }, { order: { customerId, email: email ?? '' }, companyId })
  return { ...row, email, known, typed: known && conversation.customerId === null && customerId === null }
}
