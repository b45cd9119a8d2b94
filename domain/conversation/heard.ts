import type { Message } from './message.ts'

type Side = 'customer' | 'merchant'

/** What is known of a reader: up to which sequence they read on the page, and were told by e-mail. */
export type Reader = { side: Side; read: number; mailed: number }

/** Which side says it; the system speaks for the merchant. */
export const sideOf = ({ authorKind }: Pick<Message, 'authorKind'>): Side => (authorKind === 'customer' ? 'customer' : 'merchant')

/**
 * What was said to this reader and is neither read nor mailed: the other side's public messages since. That they wrote proves
 * nothing: an answer by e-mail crosses with what was said last.
 */
export const unheard = <One extends Message>(messages: readonly One[], { side, read, mailed }: Reader): readonly One[] =>
  messages.filter((one) => !one.internal && sideOf(one) !== side && one.sequence > Math.max(read, mailed))

/** Up to which sequence each side has read: the farthest of its people, or its last word. */
export type ReadBy = Readonly<Record<Side, number>>

/** Up to which sequence a side has read, having read what came before its own words. */
export function readUpTo(messages: readonly Message[], side: Side, readBy: ReadBy): number {
  const said = messages.findLast((one) => !one.internal && !one.onBehalf && sideOf(one) === side)?.sequence ?? 0
  return Math.max(readBy[side], said)
}
