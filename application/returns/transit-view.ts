import type { Outcome } from '#domain/return/outcome.ts'
import type { AgentWord, CustomerWord, StationKey, StationState } from '#domain/return/transit.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'
import type { DeadlineView, LastingView } from '../clocks/view.ts'

export type TransitView = {
  stations: readonly {
    key: StationKey
    state: StationState
    at: Instant | null
    /** What is promised of a station to come, to staff also what is expected of it, to the customer about when a parcel arrives: by when, about when, how long after the one before it, or on which agreed day. */
    ahead: { by: Instant | null; about: Instant | null; after: LastingView | null; on: LocalDate | null } | null
  }[]
  whose: 'customer' | 'merchant' | 'nobody'
  customerWord: CustomerWord
  agentWord: AgentWord
  outcome: Outcome | null
  deadline: DeadlineView | null
}
