import type { LegalBasis, Payer, ResolutionKind } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { LastingView } from '../clocks/view.ts'
import type { CheckView } from '../policy/check-view.ts'

/** One way to send a line back, open or closed, beside the others. */
export type DoorView = {
  type: string
  label: string
  description: string
  /** The clause or the article that opens it. */
  clause: string
  legalBasis: LegalBasis
  open: boolean
  /** Open only by pleading an exception to this clause. */
  exceptionTo: string | null
  payer: Payer
  resolutions: readonly ResolutionKind[]
  deadline: Instant | null
  deliveryUnknown: boolean
  /** When it is answered at the latest, were it asked for now; null where nobody has to answer. */
  answerBy: Instant | null
  /** When money or goods come: by law at the latest, or else so long after acceptance at inspection. */
  settledBy: Instant | null
  settledAfter: LastingView | null
  /** The check that closes it, with its clause in words, or null. */
  obstacle: CheckView | null
}
