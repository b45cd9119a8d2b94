import type { Assessment } from '#domain/policy/assessment.ts'
import type { Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, transition } from './act.ts'
import { voiding } from './clocks.ts'
import type { Declared, Exception, Line, Rma } from './rma.ts'
import { blocked, isPleaded, payer, promised, wantedAmong } from './submit.ts'

/** What is said of a line because its new type asks for it; null and empty is what is not said anew. */
type SaidAnew = Declared & { serials: readonly string[]; unreadableSerials: number; exceptions: readonly { clause: string }[] }

/** Whether serials are said anew, or that they cannot be read. */
export const namesUnits = ({ serials, unreadableSerials }: Pick<SaidAnew, 'serials' | 'unreadableSerials'>): boolean =>
  serials.length + unreadableSerials > 0

/** The line with what is said anew in the place of what was declared; serials stand for all its units or for none. */
export function saidAnew(line: Line, said: SaidAnew | undefined): Line {
  if (!said) return line
  const { reason, seal, condition, safety } = line.declared
  const { serials, unreadableSerials: unreadable } = said
  const pleads = said.exceptions.filter(({ clause }) => !line.exceptions.some((exception) => exception.clause === clause))
  const named = (index: number) => ({
    serial: serials[index] ?? null,
    unreadable: index >= serials.length && index < serials.length + unreadable,
  })
  return {
    ...line,
    declared: {
      reason: said.reason ?? reason,
      seal: said.seal ?? seal,
      condition: said.condition ?? condition,
      safety: said.safety ? { ...safety, ...said.safety } : safety,
    },
    exceptions: [...line.exceptions, ...pleads.map(({ clause }): Exception => ({ clause, answer: null }))],
    units: namesUnits(said) ? line.units.map((unit, index) => ({ ...unit, ...named(index) })) : line.units,
  }
}

/** The wrong type is mended without losing the date: reassessed as of the first `submittedAt`, verdict drafts dropped. */
export function changeType(
  rma: Rma,
  { lines, assessment }: { lines: readonly Line[]; assessment: Assessment },
  act: Act,
): Decided | Refusal {
  return transition({ rma, verb: 'change_type', act }, () => {
    const refusal = blocked(assessment)
    if (refusal) return refusal
    const changed: Rma = {
      ...voiding(rma, ['legal_refund', 'legal_remedy'], act.now),
      type: assessment.type,
      legalBasis: assessment.legalBasis,
      labelPayer: payer(assessment),
      lines: lines.map((line, index) => reassessed(line, assessment.lines[index])),
    }
    return { rma: promised(changed, act), data: { before: rma.type, after: assessment.type } }
  })
}

/** A plea against what the new type does not forbid falls: nobody has to answer it. */
function reassessed(line: Line, assessment: Assessment['lines'][number] | undefined): Line {
  if (!assessment) throw new Error('an assessment has one line per line of the return')
  return {
    ...line,
    assessment,
    exceptions: line.exceptions.filter(({ clause }) => isPleaded(assessment, clause)),
    wanted: wantedAmong(assessment, line.wanted) ?? assessment.resolutions[0] ?? line.wanted,
    draft: null,
  }
}
