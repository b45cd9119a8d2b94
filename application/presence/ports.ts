import type { Instant } from '#domain/time/instant.ts'
import type { PresenceView } from './view.ts'

type Doing = 'looking' | 'answering'

/** A return by its number, or a conversation that no return has by its id. */
export type Before = { number: string } | { conversation: string }

/** Somebody who has not been heard of for so long is not there any more. */
export const PRESENT_SECONDS = 45

/** Part of a transaction's stores. What changes is told live to the others who have it before them, a renewal is not. */
export type PresenceStore = {
  /** Notes that this tab of theirs shows it; false when it is not there. */
  stay: (at: { before: Before; personId: string; tab: string; doing: Doing; now: Instant; since: Instant }) => Promise<boolean>
  leave: (at: { before: Before; personId: string; tab: string }) => Promise<void>
  /** The others who have it before them, heard of since then: each once, by what they do most. */
  others: (at: { before: Before; personId: string; since: Instant }) => Promise<readonly PresenceView[]>
}

/** Who has a case before them, asked outside a transaction. */
export type PresenceReads = {
  /** Staff with a tab that shows this return or conversation, or did a moment ago. */
  presentAt: (id: string) => Promise<ReadonlySet<string>>
}
