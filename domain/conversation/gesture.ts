import type { Judged } from '#domain/policy/assess.ts'
import { assess } from '#domain/policy/assess.ts'
import type { Assessment, AssessmentRequest } from '#domain/policy/assessment.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { blocked } from '#domain/return/submit.ts'
import type { OfferedLine } from './conversation.ts'

/** What a settlement's return is asked for as: the policy's first type that lets these lines through, what can be waived being waived by the offer. */
export type Gesture = { assessment: Assessment; waived: readonly (readonly string[])[] }

export function gesture(policy: Policy, judged: Judged, lines: readonly OfferedLine[]): Gesture | Refusal {
  let why: Refusal = refuse('invalid', 'type_unknown', {}, 'type')
  for (const type of Object.keys(policy.requestTypes)) {
    const found = asType(policy, judged, { type, lines })
    if (!isRefusal(found)) return found
    why = found
  }
  return why
}

function asType(policy: Policy, judged: Judged, request: AssessmentRequest): Gesture | Refusal {
  const strict = assess(policy, { ...judged, request })
  if (isRefusal(strict)) return strict
  const waived = strict.lines.map(({ checks }) => checks.filter((c) => c.outcome === 'block' && c.waivable).map((c) => c.clause))
  const lines = request.lines.map((line, i) => ({ ...line, exceptions: (waived[i] ?? []).map((clause) => ({ clause, plea: '' })) }))
  const assessment = assess(policy, { ...judged, request: { ...request, lines } })
  if (isRefusal(assessment)) return assessment
  return blocked(assessment) ?? { assessment, waived }
}
