import type { Page } from '../page.ts'
import type { ReturnRow } from '../returns/row-view.ts'

/** `cut`: a search looked at some of what it would find, the newest or those it fits best; others may match. */
export type QueuePage = Page<ReturnRow> & { cut?: boolean }

/** What stands above a queue. */
export type QueueSumView = {
  /** Null where nobody counts; `more`: there are more than were counted. */
  count: number | null
  more: boolean
  worth: readonly { currency: string; amount: number }[]
  /** By when they are promised; null where not all were counted. */
  groups: { late: number; today: number; later: number; none: number } | null
}

/** What a queue can be narrowed by: codes, and the policy's words for them. */
export type FilterChoicesView = Readonly<Record<'types' | 'tiers' | 'reasons' | 'clauses', readonly { key: string; label: string }[]>>
