import type { LineAssessment } from '#domain/policy/assessment.ts'
import type { Declared, DraftVerdict, ResolutionKind, Unit } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { FileView } from '../files/view.ts'
import type { CheckView } from '../policy/check-view.ts'

/** Until when another look at a refusal can be asked for, and whether that is still open. */
export type ObjectionView = { due: Instant; open: boolean }

/** `own`: the reader refused what is contested, and may answer only as a manager, with a reason. */
export type ContestView = { at: Instant; answeredAt: Instant | null; upheld: boolean | null; own: boolean }

export type LineView = {
  id: string
  orderLineId: string
  sku: string
  name: string
  quantity: number
  /** What was charged for these units, minor units, tax included. */
  value: number
  lithiumBattery: boolean
  /** By the request's type or the reason given: what is said to be defective is never proposed for the shelf. */
  saidDefective: boolean
  hasSerials: boolean
  /** Its owner's data are on it: they are erased before it goes into other hands. */
  holdsData: boolean
  declared: Declared & { reasonLabel: string | null; note: string | null; dockMessage: string | null }
  exceptions: readonly { clause: string; clauseText: string; plea: string | null; answer: 'granted' | 'refused' | null }[]
  assessment: Omit<LineAssessment, 'checks'> & { checks: readonly CheckView[] }
  wanted: ResolutionKind
  draft: DraftVerdict | null
  units: readonly (Omit<Unit, 'contest'> & { contest: ContestView | null; objection: ObjectionView | null; files: readonly FileView[] })[]
  files: readonly FileView[]
}
