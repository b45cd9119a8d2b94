import type { Instant } from '#domain/time/instant.ts'
import type { PresenceView } from '../views.ts'

type Doing = 'looking' | 'answering'

/** Somebody who has not been heard of for so long is not there any more. */
export const PRESENT_SECONDS = 45

/** Part of a transaction's stores. What changes is told live to other staff, a renewal is not. */
export type PresenceStore = {
  /** Notes that this person has the return before them; false when there is none of this number. */
  stay: (at: { number: string; personId: string; doing: Doing; now: Instant; since: Instant }) => Promise<boolean>
  leave: (at: { number: string; personId: string }) => Promise<void>
  /** The others who have it before them, heard of since then. */
  others: (at: { number: string; personId: string; since: Instant }) => Promise<readonly PresenceView[]>
}
