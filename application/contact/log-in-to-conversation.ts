import { z } from 'zod'
import { waiting } from '#domain/conversation/prepared-request.ts'
import { isRefusal } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { sixDigits } from '../people/inputs.ts'
import { codeWrong, spend } from '../people/login-code.ts'
import { anyone } from '../permission.ts'
import { comeIn } from './come-in.ts'
import { conversationId } from './inputs.ts'
import { codeBox } from './request-conversation-code.ts'

/**
 * The code shows that the address is theirs: the conversation is that person's from now on, and their session reaches it and nothing else of
 * whoever reads that address. Where a request waits there to be confirmed, or it has become a return meanwhile or goes on in one, it reaches that one's order.
 */
export const logInToConversation = errand({
  name: 'log in to conversation',
  may: anyone,
  input: z.strictObject({ id: conversationId, code: sixDigits }),
  async run({ id, code }, standing) {
    const { people, reads, newId } = standing.world
    // Fresh codes do not add up to many guesses.
    const limits = [{ bucket: `contact-try:${id}`, most: 20, minutes: 60 }]
    const whose = () => reads.writerOf(id)
    const writer = await spend({ box: codeBox(id), reference: null }, { code, limits, whose }, standing)
    if (isRefusal(writer)) return writer
    const { id: home, orderId, ...known } = writer
    const person = await people.keepGuest({ id: newId(), ...known, at: standing.now })
    if (!person) return codeWrong()
    if (orderId !== null) return comeIn({ id: home, person, orderId }, standing)
    const page = await reads.conversationPage(home)
    const request = page && waiting(page.conversation, standing.now)
    return comeIn({ id: home, person, ...(request ? { request } : {}) }, standing)
  },
})
