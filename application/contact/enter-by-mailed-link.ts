import { z } from 'zod'
import { waiting } from '#domain/conversation/prepared-request.ts'
import { refuse } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { holdBack, network } from '../people/hold-back.ts'
import { anyone } from '../permission.ts'
import { comeIn } from './come-in.ts'
import { conversationId } from './inputs.ts'
import { requestSecret } from './request-secret.ts'

/**
 * The link of a mail that asks to confirm a request shows, as a code does, that the address is theirs: a guest's session of that order, as long
 * as any other, but it ends when the request is taken back. The link opens one until the request is answered, taken back or run out. Wrong, used, too old or nobody's: one answer.
 */
export const enterByMailedLink = errand({
  name: 'enter by mailed link',
  may: anyone,
  input: z.strictObject({ id: conversationId, secret: z.string().min(1).max(200) }),
  async run({ id, secret }, standing) {
    const { world, now, caller } = standing
    const { people, reads, secrets, newId } = world
    const held = await holdBack(standing, [
      { bucket: `contact-link:${id}`, most: 60, minutes: 60 },
      { bucket: `contact-link:ip:${network(caller.ip)}`, most: 100, minutes: 15 },
    ])
    if (held) return held
    const page = await reads.conversationPage(id)
    const request = page && waiting(page.conversation, now)
    if (!request || secrets.hash(requestSecret(secrets, request)) !== secrets.hash(secret)) return refuse('conflict', 'link_over')
    const writer = await reads.writerOf(id)
    const person =
      writer && (await people.keepGuest({ email: writer.email, name: writer.name, locale: writer.locale, id: newId(), at: now }))
    return person ? comeIn({ id, person, request }, standing) : refuse('conflict', 'link_over')
  },
})
