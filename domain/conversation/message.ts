import type { Instant } from '#domain/time/instant.ts'

/** One entry of a conversation: from the customer, from staff (public or internal note), or the system's own words. */
export type Message = {
  id: string
  sequence: number
  at: Instant
  authorId: string | null
  authorKind: 'customer' | 'staff' | 'system'
  /** An internal note: the customer never sees it. */
  internal: boolean
  body: string
  /** The transition it came with. */
  eventId: string | null
}
