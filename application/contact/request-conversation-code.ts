import { z } from 'zod'
import { errand } from '../errand.ts'
import type { Limit } from '../people/hold-back.ts'
import { mint } from '../people/login-code.ts'
import { anyone } from '../permission.ts'
import { conversationId } from './inputs.ts'

/** A six-digit code goes to the address that a conversation was opened with, if there is such a conversation: the mail's worker finds out. */
export const requestConversationCode = errand({
  name: 'request conversation code',
  may: anyone,
  input: z.strictObject({ id: conversationId }),
  async run({ id }, standing) {
    const writer = await standing.world.reads.writerOf(id)
    const limits = codeLimits(id, writer?.email ?? id)
    return mint({ box: codeBox(id), reference: null }, { mail: { kind: 'contact_code', conversationId: id }, limits }, standing)
  },
})

/** Under which its codes are kept: no address, so that none opens an account. */
export const codeBox = (conversationId: string): string => `conversation:${conversationId}`

/** Per conversation and per mailbox: whoever opens many in somebody's name neither fills that mailbox nor gets to guess more. */
const codeLimits = (id: string, mailbox: string): Limit[] => [
  { bucket: `contact-code:${id}`, most: 5, minutes: 30 },
  { bucket: `contact-code:to:${mailbox}`, most: 10, minutes: 60 },
]
