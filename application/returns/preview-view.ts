import type { LineAssessment } from '#domain/policy/assessment.ts'
import type { Payer } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { CheckView } from '../policy/check-view.ts'

/** The assessment before anything is sent: what the check page shows. */
export type PreviewView = {
  type: string
  typeLabel: string
  verdict: 'eligible' | 'review' | 'blocked' | 'blocked_waivable'
  payer: Payer
  lines: readonly (Omit<LineAssessment, 'checks'> & { name: string; checks: readonly CheckView[]; value: number })[]
  /** When the answer is promised at the latest, if it is sent now. */
  answerBy: Instant
}
