import { hasRole } from '#domain/actor.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { requestType } from '#domain/policy/request-type.ts'
import { type Act, type Decided, transition } from './act.ts'
import { meeting, sendingBy, starting, voiding } from './clocks.ts'
import { isGround, provenRight, withClause } from './grounds.ts'
import { safetyStops } from './label.ts'
import { noLongerOffered } from './no-longer-offered.ts'
import { oweGoods } from './owe.ts'
import { unexplained, type Weighing } from './precedent.ts'
import type { Exception, Line, Rma, Unit } from './rma.ts'

type LineDecision = {
  lineId: string
  /** Units said no to, each with its clause or reason; the others are approved. */
  rejected: readonly { unitId: string; clause: string | null; reason: string | null }[]
  /** Answers to the exceptions pleaded, per clause. */
  exceptions: readonly { clause: string; granted: boolean }[]
}

export type Approval = Weighing & {
  lines: readonly LineDecision[]
  /** `policy` gives the label when the merchant pays; an agent may offer or withhold it. */
  label: 'policy' | 'offer' | 'withhold'
  /** Overrides the lithium gate: a manager, with a reason in words beside (facts.md 6.5). */
  overridesSafety: boolean
  /** A gesture that still waits for its answer is taken back: it would be given on top of what is approved, or in its place. */
  withdrawsOffer?: boolean
}

/** Approved in principle, subject to inspection (B2): a verdict per unit, at least one approved, every exception answered. */
export function approve(rma: Rma, approval: Approval, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'approve', act }, () => {
    const lines = misnamed(rma, approval, act) ?? decided(rma, approval)
    if (!Array.isArray(lines)) return lines
    const units = lines.flatMap((line) => line.units)
    const approved = units.filter((unit) => unit.decision === 'approved')
    if (approved.length === 0) return refuse('conflict', 'nothing_approved')
    if (rma.legalBasis === 'withdrawal' && approved.length < units.length) return refuse('conflict', 'withdrawal_cannot_be_refused')
    const label = labelFor(rma, approval, act)
    if (typeof label !== 'boolean') return label
    const silent = unexplained(lines, approval, act.actor)
    if (silent) return silent
    const answered = voiding(meeting(rma, { kind: 'review' }, act.now), ['details_by'], act.now)
    const next: Rma = {
      ...answered,
      lines,
      status: 'approved',
      approvedAt: act.now,
      labelOffered: label,
      labelPayer: label ? 'merchant' : rma.labelPayer,
      settlements: approval.withdrawsOffer ? noLongerOffered(rma.settlements) : rma.settlements,
    }
    const promised = sendingBy(next, act)
    const awaited = approved.length < units.length ? starting(promised, { kind: 'objection' }, act) : promised
    const advance = requestType(act.policy, rma.type, rma.tier).advanceReplacement
    return {
      rma: advance ? oweGoods(awaited, { unitIds: approved.map((u) => u.id), early: true }, act) : awaited,
      data: { approved: approved.map((u) => u.id), rejected: units.filter((u) => u.decision === 'rejected').map((u) => u.id), label },
    }
  })
}

/** A decision that names nothing of this return would approve, without a word, what it was meant to refuse. */
function misnamed(rma: Rma, { lines }: Approval, { policy }: Act): Refusal | undefined {
  for (const [index, { lineId, rejected, exceptions }] of lines.entries()) {
    const at = (field: string): string => `lines.${index}.${field}`
    const line = rma.lines.find(({ id }) => id === lineId)
    if (!line) return refuse('missing', 'line_unknown', {}, at('lineId'))
    if (lines.findIndex((other) => other.lineId === lineId) < index) return refuse('invalid', 'line_decided_twice', {}, at('lineId'))
    const strange = rejected.findIndex(({ unitId }) => !line.units.some(({ id }) => id === unitId))
    if (strange >= 0) return refuse('missing', 'unit_unknown', {}, at(`rejected.${strange}.unitId`))
    const unpleaded = exceptions.find(({ clause }) => !line.exceptions.some((pleaded) => pleaded.clause === clause))
    if (unpleaded) return refuse('conflict', 'exception_not_pleaded', { clause: unpleaded.clause }, at('exceptions'))
    const unfounded = rejected.findIndex((ground) => !isGround(ground, { policy, legalBasis: rma.legalBasis, line }))
    if (unfounded >= 0) return refuse('invalid', 'ground_unknown', {}, at(`rejected.${unfounded}`))
    for (const [which, ground] of rejected.entries()) {
      const clause = provenRight(ground, line)
      if (clause !== null) return refuse('invalid', 'clause_fulfilled', { clause }, at(`rejected.${which}`))
    }
  }
  return undefined
}

function decided(rma: Rma, approval: Approval): Line[] | Refusal {
  const lines: Line[] = []
  for (const [index, line] of rma.lines.entries()) {
    const decision = approval.lines.find((d) => d.lineId === line.id)
    if (!decision) return refuse('invalid', 'line_undecided', { line: index + 1 }, 'lines')
    const exceptions = answered(line, decision)
    const units = line.units.map((unit) => verdict(unit, line, decision))
    const approves = units.some((unit) => unit.decision === 'approved')
    if (approves && exceptions.some((exception) => exception.answer !== 'granted'))
      return refuse(
        'conflict',
        'exception_unanswered',
        { clause: exceptions.find((e) => e.answer !== 'granted')?.clause ?? '' },
        `lines.${index}.exceptions`,
      )
    const unfounded = decision.rejected.find((r) => r.clause === null && r.reason === null)
    if (unfounded) return refuse('invalid', 'refusal_needs_clause', {}, `lines.${index}.rejected`)
    lines.push({ ...line, exceptions, units, draft: null })
  }
  return lines
}

const answered = (line: Line, decision: LineDecision): Exception[] =>
  line.exceptions.map((exception) => {
    const answer = decision.exceptions.find((e) => e.clause === exception.clause)
    return answer ? { ...exception, answer: answer.granted ? 'granted' : 'refused' } : exception
  })

function verdict(unit: Unit, line: Line, decision: LineDecision): Unit {
  const rejection = decision.rejected.find((r) => r.unitId === unit.id)
  if (rejection)
    return { ...unit, decision: 'rejected', decisionClause: withClause(rejection, line).clause, decisionReason: rejection.reason }
  return { ...unit, decision: 'approved', decisionClause: null, decisionReason: null }
}

/** The lithium gate stops an automatic label, never the return; only a manager overrides it. */
function labelFor(rma: Rma, { label, overridesSafety }: Approval, act: Act): boolean | Refusal {
  const offered = label === 'policy' ? rma.labelPayer === 'merchant' : label === 'offer'
  if (!offered || !safetyStops(rma)) return offered
  if (label === 'policy' && !overridesSafety) return false
  if (overridesSafety && hasRole(act.actor, 'manager')) return true
  return refuse('forbidden', 'safety_gate_stops_label')
}

/** Every unit approved as asked: what the system says of a proven withdrawal, or of a plain request of an `autoApprove` type. No plea is among them. */
export const asRequested = (rma: Rma): Approval => ({
  lines: rma.lines.map((line) => ({ lineId: line.id, rejected: [], exceptions: [] })),
  label: 'policy',
  overridesSafety: false,
  precedents: [],
  explained: false,
})
