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
  /** What came with it, where it came by e-mail. */
  mail?: Mailed | null
  /** Staff wrote it down for the customer, whose word it is: `authorId` is who wrote. */
  onBehalf?: boolean
  /** The conversation that it was said in, before that one went on here. */
  cameFrom?: CameFrom | null
}

/** A message that came by e-mail: its sender's word, a machine's, or a mail server's that ours did not arrive. */
export type Mailed = {
  id: string
  kind: 'message' | 'automatic' | 'bounce'
  /** The address in From, and whether it is known to be its owner's. */
  sender: string
  proven: boolean
  /** What the message does not show of it: what is quoted, the signature. */
  folded: string
  /** Files that were not taken, and why. */
  refused: readonly RefusedFile[]
}

/** A conversation that went on in another place, by whoever wrote in it; `customerId` where they are proven. */
type CameFrom = { id: string; name: string; customerId: string | null }

export type RefusedFile = { name: string; code: string }
