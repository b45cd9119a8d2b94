import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { take as takeConversation } from '../contact/load.ts'
import { conversationId } from '../contact/inputs.ts'
import { command, type Desk, insist } from '../command.ts'
import { record } from '../log/record.ts'
import { only } from '../permission.ts'
import { rmaNumber } from '../returns/inputs.ts'

const may = only('support', 'admin')

/**
 * The reply addresses of a return's mails are known to others (a mail was forwarded, or read by somebody who left): none of them leads here any more, nor do
 * the mails themselves. The next mail has a new one; whoever may see the return goes on writing by its thread.
 */
export const revokeRepliesOfReturn = command({
  name: 'revoke reply addresses of return',
  may,
  input: z.strictObject({ number: rmaNumber }),
  async run({ number }, desk) {
    const { rma } = (await desk.returns.lock(number)) ?? insist(refuse('missing', 'return_unknown', { number }))
    return revoke(rma.id, desk)
  },
})

/** The same of a conversation without a return. */
export const revokeRepliesOfConversation = command({
  name: 'revoke reply addresses of conversation',
  may,
  input: z.strictObject({ id: conversationId }),
  async run({ id }, desk) {
    await takeConversation({ ...desk, expects: undefined }, id)
    return revoke(id, desk)
  },
})

async function revoke(conversationId: string, desk: Desk): Promise<{ revoked: number }> {
  const revoked = await desk.inbox.revokeReplies({ conversationId }, desk.now)
  await record(desk, { kind: 'replies_revoked', subjectId: conversationId, data: { revoked } })
  return { revoked }
}
