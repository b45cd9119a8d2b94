import type { Conversation } from '#domain/conversation/conversation.ts'
import type { Desk } from '../command.ts'

type Change = { before: Conversation; next: Conversation }

/**
 * What the link of a prepared request opened closes with it. Taken back or replaced, its sessions end: whoever was given the mail reads that order no
 * more. Refused, run out, or become a return in another way, they go on in the conversation alone: its address was proven, and whoever said no is not
 * shut out in the middle of a word. Confirmed, they follow the return that came of it.
 */
export async function endOfRequest({ conversations }: Pick<Desk, 'conversations'>, { before, next }: Change): Promise<void> {
  const over = next.prepared.filter(
    ({ id, state }) =>
      (state === 'recalled' || state === 'declined' || state === 'expired') &&
      before.prepared.some((one) => one.id === id && one.state === 'waiting'),
  )
  for (const { id, state } of over)
    await (state === 'recalled' && next.status !== 'in_return' ? conversations.endOpenedBy(id) : conversations.keepOpenedBy(id))
}
