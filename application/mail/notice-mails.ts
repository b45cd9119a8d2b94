import { z } from 'zod'
import { inForce } from '#domain/policy/policy-for.ts'
import { composeNotices } from './compose-notices.ts'
import type { Cause, Office } from './cause.ts'
import type { Addressee } from './ports.ts'

/** The job of a mail that tells somebody of the staff what they were told at the desk. */
export const noticeMail = z.object({ kind: z.literal('notices'), personId: z.string(), causeId: z.string() })

/**
 * All that this person was told since their last such mail, in one; nothing where it was read, or settled, meanwhile. What it tells is marked as
 * its own first, so that another mail does not tell it again and a second try tells the same.
 */
export function noticeMails({ personId, causeId }: z.infer<typeof noticeMail>, { world: { reads, now }, mails }: Office): Cause {
  const compose: Cause['compose'] = async () => {
    const [person] = await mails.staff({ roles: [], ids: [personId] })
    const policy = inForce(await reads.policies(), now())
    if (!person || !policy) return []
    const [first, ...others] = await mails.takeNotices(personId, causeId)
    if (!first) return []
    const to: Addressee = { personId, email: person.email, name: person.name, locale: person.locale, audience: 'staff' }
    // An answer to what tells of one case is a note in that case. What tells of several is answered nowhere.
    const about = others.length === 0 &&
      (first.returnId ?? first.conversationId) !== null && {
        about: { returnId: first.returnId, ...(first.conversationId && { conversationId: first.conversationId }) },
      }
    return [{ to, model: composeNotices({ told: [first, ...others], to, policy }), ...about }]
  }
  return { kind: 'notices', causeId, returnId: null, compose }
}
