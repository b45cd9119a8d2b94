import type { Suspicion } from '#domain/conversation/suspicion.ts'
import type { ConversationStatus } from '#domain/conversation/transitions.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { DeadlineView } from '../clocks/view.ts'

/** A row of « Mes messages » or of the desk's list of conversations. */
export type ConversationRow = {
  id: string
  /** Number of its last event: what somebody saw of it, where they decide by that. */
  sequence: number
  status: ConversationStatus
  subject: string
  orderNumber: string | null
  openedAt: Instant
  lastAt: Instant
  deadline: DeadlineView | null
  escalated: boolean
  offered: boolean
  /** A prepared request waits for the customer's word. */
  confirmable: boolean
  unread: number
  /** Staff only. */
  customer?: { name: string; company: string | null }
  assignee?: { id: string; name: string } | null
  suspicions?: readonly Suspicion[]
  /** Whether it came by e-mail or by the form. */
  origin?: 'mail' | 'form'
  /** In the desk's lists: what the customer said last, or, where words were sought, the message around them. */
  excerpt?: string
}

/** What a search finds among conversations without a return: the newest of them, and how many there are; `more`: so many have a word that no more of them were looked at. */
export type FoundConversations = { items: readonly ConversationRow[]; count: number; more: boolean }
