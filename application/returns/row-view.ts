import type { Outcome } from '#domain/return/outcome.ts'
import type { Status } from '#domain/return/status.ts'
import type { AgentWord, CustomerWord, StationState } from '#domain/return/transit.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { MatchKind } from '../queue/ports.ts'
import type { TierView } from '../people/view.ts'

/** A row of « Mes retours » or of the desk's queue. */
export type ReturnRow = {
  number: string
  type: string
  /** In as few words as the policy has for it. */
  typeLabel: string
  status: Status
  submittedAt: Instant
  endedAt: Instant | null
  orderNumber: string
  title: string
  products: number
  units: number
  /** Minor units asked for, with `currency`. */
  value: number
  currency: string
  /** The justification first given, in words, and how many different ones there are. */
  reasonLabel: string | null
  reasons: number
  customerWord: CustomerWord
  agentWord: AgentWord
  whose: string
  station: number
  stationState: StationState
  outcome: Outcome | null
  /** Null when nothing is promised at the moment. `near` and `late` are true as of the answer. */
  deadline: {
    id?: string
    kind: string
    /** What of several of a kind it is about: the answer to a contest. */
    subject: string | null
    due: Instant
    startedAt: Instant
    remainingMs: number
    fraction: number
    near: boolean
    late: boolean
    /** It is one of several that run: whoever shows it says which. */
    several: boolean
  } | null
  unread: number
  /** An offer waits for the customer's answer. */
  offered: boolean
  /** What was paid out or credited, minor units. */
  paid: number
  /** Staff only. */
  customer?: { name: string; company: string | null; tier: TierView | null }
  assignee?: { id: string; name: string } | null
  escalated?: boolean
  /** Staff only: what a search found it by, the words around it, and which of them were typed. */
  match?: { kind: MatchKind; text: string; marks: readonly { from: number; to: number }[] }
  /** Staff only: what the queue is ordered by. */
  nextDue?: Instant | null
  /** Staff only: the dock waits for a word of customer service. */
  called?: boolean
  /** Staff only: the customer's words wait for an answer. */
  unanswered?: boolean
}
