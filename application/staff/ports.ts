import type { StaffRole } from '#domain/actor.ts'
import type { Instant } from '#domain/time/instant.ts'

/** Somebody of the staff as an admin sees them. */
export type StaffRow = {
  id: string
  name: string
  email: string
  roles: readonly StaffRole[]
  lastLoginAt: Instant | null
  disabledAt: Instant | null
}

/** `state`: those who can sign in, those who no longer can, or both. */
type StaffAsk = {
  text: string
  state: 'active' | 'disabled' | 'all'
  after: { name: string; id: string } | null
  limit: number
}

export type StaffReads = {
  /** The merchant's people by name, those whose name or address holds `text`. */
  staff: (asked: StaffAsk) => Promise<readonly StaffRow[]>
}
