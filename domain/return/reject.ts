import { refuse, type Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, transition } from './act.ts'
import { meeting } from './clocks.ts'
import { isGround, provenRight, withClause } from './grounds.ts'
import { unexplained, type Weighing } from './precedent.ts'
import { mapUnits, type Rma } from './rma.ts'

export type Rejection = Weighing & { lines: readonly { lineId: string; clause: string | null; reason: string | null }[] }

/** Refused, with a clause or a reason per line; the units are free again. A withdrawal falls only to what the law's own articles block. */
export function reject(rma: Rma, { lines, ...weighing }: Rejection, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'reject', act }, () => {
    const undecided = rma.lines.findIndex((line) => !lines.some((l) => l.lineId === line.id && (l.clause ?? l.reason) !== null))
    if (undecided >= 0) return refuse('invalid', 'refusal_needs_clause', {}, `lines.${undecided}`)
    for (const [index, ground] of lines.entries()) {
      const line = rma.lines.find(({ id }) => id === ground.lineId)
      if (!isGround(ground, { policy: act.policy, legalBasis: rma.legalBasis, line }))
        return refuse('invalid', 'ground_unknown', {}, `lines.${index}`)
      const clause = provenRight(ground, line)
      if (clause !== null) return refuse('invalid', 'clause_fulfilled', { clause }, `lines.${index}`)
    }
    if (rma.legalBasis === 'withdrawal' && rma.lines.some((line) => line.assessment.verdict !== 'blocked'))
      return refuse('conflict', 'withdrawal_cannot_be_refused')
    const grounds = rma.lines.flatMap((line) => lines.flatMap((l) => (l.lineId === line.id ? [withClause(l, line)] : [])))
    const why = new Map(grounds.map((ground) => [ground.lineId, ground]))
    const refused = mapUnits(rma, (unit, line) => ({
      ...unit,
      decision: 'rejected',
      decisionClause: why.get(line.id)?.clause ?? null,
      decisionReason: why.get(line.id)?.reason ?? null,
    }))
    const exceptions = refused.lines.map((line) => ({
      ...line,
      draft: null,
      exceptions: line.exceptions.map((e) => ({ ...e, answer: 'refused' as const })),
    }))
    const silent = unexplained(refused.lines, weighing, act.actor)
    if (silent) return silent
    const answered = meeting<Rma>({ ...refused, lines: exceptions, status: 'rejected' }, { kind: 'review' }, act.now)
    return { rma: answered, data: { clauses: grounds.map(({ clause }) => clause) } }
  })
}
