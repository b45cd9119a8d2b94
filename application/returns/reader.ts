import type { Actor } from '#domain/actor.ts'
import type { Ledger } from '#domain/return/owe.ts'
import type { ReturnsClaim } from '../claims/ports.ts'
import type { Holder } from '../orders/ports.ts'
import type { Dealings } from '../people/person.ts'

/** Who reads a return, and when. */
export type Reader = {
  actor: Actor
  now: string
  /** What other returns of the order have credited; null where no money is planned any more. */
  ledger: Ledger | null
  /** Which of them hold units, for staff. */
  holders?: readonly Holder[]
  /** What was claimed of suppliers for its units, for staff. */
  claims?: readonly ReturnsClaim[]
  /** A carrier makes labels for us. */
  asksCarrier?: boolean
  /** How much the customer ordered and sent back, for staff. */
  dealings?: Dealings | undefined
}
