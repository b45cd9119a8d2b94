import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { mayCite, refusalReasonsUnder } from '#domain/return/grounds.ts'
import { groundOf } from './draft.ts'

export type Ground = { value: string; clause: string | null; reason: string | null; check: LineView['assessment']['checks'][number] | null }

type Shown = Pick<LineView, 'assessment' | 'files'> & { units: readonly Pick<LineView['units'][number], 'files'>[] }

const rank = { block: 0, review: 1, ok: 2 } as const

/**
 * What a refusal of this line may cite: the clauses that close it, those that question it, those that only the customer's word meets where something
 * was shown that may belie it, then the reasons that no clause says.
 */
export function groundsOf(line: Shown, { legalBasis }: Pick<ReturnView, 'legalBasis'>): readonly Ground[] {
  const shown = line.files.length > 0 || line.units.some(({ files }) => files.length > 0)
  const sorted = line.assessment.checks
    .filter(({ clause, outcome }) => mayCite(clause, line) && (outcome !== 'ok' || shown))
    .toSorted((a, b) => rank[a.outcome] - rank[b.outcome])
  const clauses = sorted
    .filter((check, index) => sorted.findIndex(({ clause }) => clause === check.clause) === index)
    .map((check): Ground => ({ value: groundOf({ clause: check.clause, reason: null }), clause: check.clause, reason: null, check }))
  const reasons = refusalReasonsUnder[legalBasis].map((reason): Ground => ({
    value: groundOf({ clause: null, reason }),
    clause: null,
    reason,
    check: null,
  }))
  return [...clauses, ...reasons]
}
