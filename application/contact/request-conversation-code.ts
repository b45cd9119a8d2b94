import { z } from 'zod'
import { errand } from '../errand.ts'
import { holdBack, type Limit } from '../people/hold-back.ts'
import { CODE_MINUTES, codesFrom } from '../people/request-login-code.ts'
import { anyone } from '../permission.ts'
import type { Job } from '../reactions.ts'
import { conversationId } from './inputs.ts'

/**
 * A six-digit code goes to the address that a conversation was opened with. Whether there is such a conversation, the same is counted,
 * written and answered: the mail's worker finds out, and nobody else.
 */
export const requestConversationCode = errand({
  name: 'request conversation code',
  may: anyone,
  input: z.strictObject({ id: conversationId }),
  async run({ id: conversationId }, standing) {
    const { world, now, caller } = standing
    const writer = await world.reads.writerOf(conversationId)
    const held = await holdBack(standing, codeLimits({ id: conversationId, box: writer?.email ?? conversationId, ip: caller.ip }))
    if (held) return held
    const id = world.newId()
    const code = world.secrets.digits()
    const expiresAt = new Date(Date.parse(now) + CODE_MINUTES * 60_000).toISOString()
    const mail: Job = { queue: 'mail', data: { kind: 'contact_code', conversationId, code, causeId: id, expiresAt }, urgent: true }
    await world.transact(async ({ loginCodes, jobs }) => {
      await loginCodes.add({
        id,
        email: codeBox(conversationId),
        reference: null,
        codeHash: world.secrets.keyedHash(`${id} ${code}`),
        at: now,
        expiresAt,
      })
      await jobs.add([mail])
    })
    return { minutes: CODE_MINUTES }
  },
})

/** Under which its codes are kept: no address, so that none opens an account. */
export const codeBox = (conversationId: string): string => `conversation:${conversationId}`

/** Per conversation and per mailbox: whoever opens many in somebody's name neither fills that mailbox nor gets to guess more. */
const codeLimits = ({ id, box, ip }: { id: string; box: string; ip: string }): Limit[] => [
  { bucket: `contact-code:${id}`, most: 5, minutes: 30 },
  { bucket: `contact-code:to:${box}`, most: 10, minutes: 60 },
  codesFrom(ip),
]
