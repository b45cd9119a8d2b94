import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { conversationId } from '../contact/inputs.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import { presentMails } from './present-mails.ts'

/** Every mail about a conversation, those of the ones that were merged into it among them. */
export const listConversationMails = query({
  name: 'list mails of a conversation',
  may: anyStaff,
  input: z.strictObject({ id: conversationId }),
  run: async ({ id: threadId }, { reads, actor, now }) =>
    presentMails(await reads.mailsOf({ threadId }, now), actor) ?? insist(refuse('missing', 'conversation_unknown')),
})
