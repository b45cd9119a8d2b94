import EmailReplyParser from 'email-reply-parser'
import { fold, type Folded } from '#domain/inbox/fold.ts'

/** Beyond this the library's patterns take long; nobody writes as much by hand. */
const MOST_PARSED = 20_000

/**
 * What a reply says, and the rest: our own rules for the programs that write in French and English, then the library's for other languages and for
 * signatures (« Cordialement », « Best regards »). The library may only take away from the end, and never all.
 */
export function splitReply(text: string): Folded {
  const own = fold(text)
  if (own.said.length > MOST_PARSED) return own
  const said = new EmailReplyParser().parseReply(own.said).trimEnd()
  if (said === '' || !own.said.startsWith(said)) return own
  const rest = own.said
    .slice(said.length)
    .replace(/^\s*\n/, '')
    .trimEnd()
  return { said, folded: [rest, own.folded].filter((part) => part !== '').join('\n\n') }
}
