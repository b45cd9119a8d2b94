import type { Assessment } from '#domain/policy/assessment.ts'
import type { Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, transition } from './act.ts'
import { voiding } from './clocks.ts'
import type { Line, Rma } from './rma.ts'
import { blocked, payer, promised, wantedAmong } from './submit.ts'

/** The wrong type is mended without losing the date: reassessed as of the first `submittedAt`, verdict drafts dropped. */
export function changeType(rma: Rma, assessment: Assessment, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'change_type', act }, () => {
    const refusal = blocked(assessment)
    if (refusal) return refusal
    const changed: Rma = {
      ...voiding(rma, ['legal_refund', 'legal_remedy'], act.now),
      type: assessment.type,
      legalBasis: assessment.legalBasis,
      labelPayer: payer(assessment),
      lines: rma.lines.map((line, index) => reassessed(line, assessment.lines[index])),
    }
    return { rma: promised(changed, act), data: { before: rma.type, after: assessment.type } }
  })
}

function reassessed(line: Line, assessment: Assessment['lines'][number] | undefined): Line {
  if (!assessment) throw new Error('an assessment has one line per line of the return')
  return { ...line, assessment, wanted: wantedAmong(assessment, line.wanted) ?? assessment.resolutions[0] ?? line.wanted, draft: null }
}
