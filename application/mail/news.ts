import { type Reader, unheard } from '#domain/conversation/heard.ts'
import type { Message } from '#domain/conversation/message.ts'
import type { Addressee } from './ports.ts'

type Talk = {
  messages: readonly Message[]
  /** By person. */
  readUpTo: Readonly<Record<string, number>>
  /** By person; an address without one under ''. */
  mailedUpTo: Readonly<Record<string, number>>
  /** What was said before this is nothing to them. */
  since?: number
  /** Whether it is plain words; what came with another act is told by that act's own mail. */
  plain: (message: Message) => boolean
}

type To = Pick<Addressee, 'audience' | 'personId'> & {
  /** Who they are on the page, where the mail goes to an address only. */ readerId?: string | null
}

/** Whether this message needs no mail because its reader has read it, and not because another mail told it. */
export function isSpared(to: To, message: Message, { readUpTo, mailedUpTo }: Pick<Talk, 'readUpTo' | 'mailedUpTo'>): boolean {
  const read = readUpTo[to.readerId ?? to.personId ?? ''] ?? 0
  return !message.internal && message.sequence <= read && message.sequence > (mailedUpTo[to.personId ?? ''] ?? 0)
}

/**
 * Of a talk's mail: all that its reader has not heard yet, so that several messages make one mail, and none where it was read meanwhile. One
 * that must be mailed all the same (`always`: the law wants the answer to an escalation to name the mediator, L612-1) comes first.
 */
export function newsFor(
  to: To,
  message: Message,
  { messages, readUpTo, mailedUpTo, since = 0, plain, always }: Talk & { always: boolean },
): readonly Message[] {
  const reader: Reader = {
    side: to.audience === 'staff' ? 'merchant' : 'customer',
    read: Math.max(since, readUpTo[to.readerId ?? to.personId ?? ''] ?? 0),
    mailed: mailedUpTo[to.personId ?? ''] ?? 0,
  }
  const news = unheard(messages.filter(plain), reader)
  return always && !news.includes(message) ? [message, ...news] : news
}
