/**
 * A return, or a conversation without one, changed (`sequence` is its newest) or was read (null: nothing else changed), or more may have changed
 * than is known: ask again for everything. With a `personId` that person, of the staff, was told something or read it;
 * with `presentAt` others of the staff look at that return or conversation now, or do not any more; with `mailedAt` a mail about it was written, or has arrived or not.
 */
export type Change =
  | { returnId: string; sequence: number | null }
  | { conversationId: string; sequence: number }
  | { personId: string }
  | { presentAt: string }
  | { mailedAt: string }
  | 'everything'
