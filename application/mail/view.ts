import type { Instant } from '#domain/time/instant.ts'
import type { MailKind } from '../reactions.ts'
import type { MailState } from './ports.ts'

/** A mail about a case, and what became of it. */
export type MailView = {
  id: string
  kind: MailKind
  to: string
  /** Of whom it is for; null for an address without a person. */
  name: string | null
  audience: 'customer' | 'staff'
  state: MailState
  queuedAt: Instant
  sentAt: Instant | null
  /** What a mail server said of one that did not arrive, or has not yet; staff's matter alone. */
  error: string | null
  /** The mail that it repeats, and who asked for it. */
  againOf: string | null
  askedBy: string | null
  /** Where a copy would go now; null where whoever got it may not read it any more. */
  goesTo: string | null
  /** Why it cannot be sent again, as a code, or null. */
  obstacle: string | null
}

/** A mail to come: when it goes, and whether only if its reader has not read the message by then. */
export type ComingMailView = Pick<MailView, 'id' | 'kind' | 'audience' | 'againOf' | 'askedBy'> & { dueAt: Instant; unlessRead: boolean }

/** The mails about a case, oldest first, and those that are still to go, the next one first. */
export type MailsView = { items: readonly MailView[]; coming: readonly ComingMailView[] }
