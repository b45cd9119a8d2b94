import type { Order } from '#domain/order/order.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, transition } from './act.ts'
import { valueOf } from './card.ts'
import { ownLook } from './another-look.ts'
import { type Chosen, choose } from './choose.ts'
import { contestsAnswered, meeting, notSent, starting } from './clocks.ts'
import { isGround } from './grounds.ts'
import { type Money, owe, stayingGoods, unowe } from './owe.ts'
import { standing, toInspect } from './progress.ts'
import { needsWipe } from './wipe.ts'
import { type Deduction, type Disposition, type Grade, type Observed, type Rma, type Unit, unitsOf } from './rma.ts'

export type UnitVerdict = {
  unitId: string
  verdict: 'accepted' | 'refused'
  /** Code or clause for a refusal; what differs from what was declared. */
  reason: string | null
  observed: Observed
  grade: Grade | null
  disposition: Disposition | null
  deduction: Deduction | null
}

/** A verdict per unit at the dock. What is accepted is owed at once (A11); what is refused can be contested (E1). */
export function inspect(rma: Rma, verdicts: readonly UnitVerdict[], act: Act & { money: Money }): Decided | Refusal {
  return transition({ rma, verb: 'inspect', act }, () => {
    const chosen = choose(
      rma,
      verdicts.map((v) => v.unitId),
      (unit) => unit.receipt === 'received' && unit.verdict === 'pending',
    )
    if (isRefusal(chosen)) return chosen
    const refusal =
      unsound(rma, verdicts, act) ??
      unwiped(rma, verdicts, act.money.order) ??
      tooHigh(rma, verdicts, act.money.order) ??
      paidOtherwise(rma, verdicts)
    if (refusal) return refusal
    const next = judged(chosen, verdicts, act)
    return {
      rma: next,
      data: {
        units: verdicts.map(told),
      },
    }
  })
}

/** What an event keeps of a verdict: its actor is who erased the data, and its instant when. */
const told = ({ unitId, verdict, reason, grade, disposition, observed: { wipe } }: UnitVerdict) => ({
  unit: unitId,
  verdict,
  reason,
  grade,
  disposition,
  ...(wipe ? { wipe } : {}),
})

/**
 * A verdict is changed by another event: what was owed for the unit and not yet executed is owed anew; executed money is voided by finance
 * first. What changes no money (grade, disposition, what was seen) is corrected at any time, and a closed return stays closed by it.
 */
export function correctInspection(rma: Rma, verdicts: readonly UnitVerdict[], act: Act & { money: Money }): Decided | Refusal {
  return transition({ rma, verb: 'correct_inspection', act }, () => {
    const ids = verdicts.map((v) => v.unitId)
    const chosen = choose(rma, ids, (unit) => unit.receipt === 'received' && unit.verdict !== 'pending' && unit.sentBack === null)
    if (isRefusal(chosen)) return chosen
    const refusal =
      // Whoever corrects says why.
      ownLook(chosen.units, { actor: act.actor, reasoned: true }) ??
      unsound(rma, verdicts, act) ??
      unwiped(rma, verdicts, act.money.order) ??
      tooHigh(rma, verdicts, act.money.order) ??
      paidOtherwise(rma, verdicts)
    if (refusal) return refusal
    const before = chosen.units.map(({ id, verdict, verdictReason, grade, disposition }) => ({
      unit: id,
      verdict,
      reason: verdictReason,
      grade,
      disposition,
    }))
    const staying = stayingGoods(
      rma,
      verdicts.flatMap(({ unitId, verdict }) => (verdict === 'accepted' ? [unitId] : [])),
    )
    const cleared = unowe(
      rma,
      ids.filter((id) => !staying.has(id)),
      act,
    )
    const again = choose(cleared, ids, () => true)
    if (isRefusal(again)) return again
    return {
      rma: judged(again, verdicts, act),
      data: {
        before,
        after: verdicts.map(told),
      },
    }
  })
}

function judged(chosen: Chosen, verdicts: readonly UnitVerdict[], act: Act & { money: Money }): Rma {
  const by = new Map(verdicts.map((v) => [v.unitId, v]))
  const seen = chosen.change((unit) => withVerdict(unit, by.get(unit.id), act))
  const accepted = verdicts.filter((v) => v.verdict === 'accepted').map((v) => v.unitId)
  const owed = accepted.length > 0 ? owe(seen, { unitIds: accepted, early: false }, act) : seen
  const objected = accepted.length < verdicts.length ? starting(owed, { kind: 'objection' }, act) : owed
  const told = contestsAnswered(objected, act.now)
  const done = toInspect(told).length === 0 ? meeting(told, { kind: 'inspection' }, act.now) : told
  const status = standing(done)
  return { ...(status === 'received' ? done : notSent(done, act.now)), status }
}

function withVerdict(unit: Unit, v: UnitVerdict | undefined, act: Act): Unit {
  if (!v) return unit
  const contest =
    unit.contest && unit.contest.answeredAt === null
      ? { ...unit.contest, answeredAt: act.now, upheld: v.verdict === 'accepted' }
      : unit.contest
  return {
    ...unit,
    verdict: v.verdict,
    verdictReason: v.reason,
    verdictAt: act.now,
    observed: v.observed,
    grade: v.grade,
    disposition: v.verdict === 'accepted' ? v.disposition : null,
    deduction: v.deduction,
    serial: unit.serial ?? v.observed.serial,
    contest,
    // It was given to the verdict before.
    agreement: null,
  }
}

/** A refusal is founded and shown in a photo, so that it can be contested; a deduction is reasoned and evidenced (L221-23). */
function unsound(rma: Rma, verdicts: readonly UnitVerdict[], { policy }: Act): Refusal | undefined {
  for (const [index, v] of verdicts.entries()) {
    const at = (field: string): string => `units.${index}.${field}`
    if (v.verdict === 'refused' && v.reason === null) return refuse('invalid', 'refusal_needs_clause', {}, at('reason'))
    if (v.verdict === 'refused' && rma.legalBasis === 'withdrawal' && v.reason !== 'not_what_was_sold')
      return refuse('conflict', 'withdrawal_only_deducts', {}, at('verdict'))
    const line = rma.lines.find(({ units }) => units.some(({ id }) => id === v.unitId))
    if (!isGround({ clause: null, reason: v.reason }, { policy, legalBasis: rma.legalBasis, line }))
      return refuse('invalid', 'ground_unknown', {}, at('reason'))
    if (v.verdict === 'refused' && v.observed.fileIds.length === 0)
      return refuse('invalid', 'refusal_needs_photo', {}, at('observed.fileIds'))
    if (v.verdict === 'accepted' && v.disposition === null) return refuse('invalid', 'disposition_needed', {}, at('disposition'))
    if (v.deduction && (v.deduction.reason === '' || v.deduction.fileIds.length === 0))
      return refuse('invalid', 'deduction_needs_evidence', {}, at('deduction'))
  }
  return undefined
}

/** A product that holds data is given to nobody else before they are erased. */
function unwiped(rma: Rma, verdicts: readonly UnitVerdict[], order: Order): Refusal | undefined {
  const index = verdicts.findIndex(({ unitId, verdict, disposition, observed }) => {
    const line = rma.lines.find(({ units }) => units.some(({ id }) => id === unitId))
    const bought = order.lines.find(({ id }) => id === line?.orderLineId)
    return !observed.wipe && needsWipe({ holdsData: bought?.holdsData ?? false }, { verdict, disposition })
  })
  return index < 0 ? undefined : refuse('invalid', 'wipe_needed', {}, `units.${index}.observed.wipe`)
}

/** A deduction takes at most what was charged for its unit: more is a slip of the finger. */
function tooHigh(rma: Rma, verdicts: readonly UnitVerdict[], order: Order): Refusal | undefined {
  for (const [index, { unitId, deduction }] of verdicts.entries()) {
    const line = rma.lines.find(({ units }) => units.some(({ id }) => id === unitId))
    const most = valueOf(
      order.lines.find(({ id }) => id === line?.orderLineId),
      1,
    )
    if (deduction && deduction.amount > most)
      return refuse('invalid', 'deduction_above_value', { most, currency: rma.currency }, `units.${index}.deduction.amount`)
  }
  return undefined
}

const alreadyPaid = (rma: Rma, unitId: string): boolean => rma.resolutions.some((r) => r.state === 'executed' && r.unitIds.includes(unitId))

/** What was executed stands: neither a refusal in place of an acceptance nor another deduction can change it before finance voids it. */
function paidOtherwise(rma: Rma, verdicts: readonly UnitVerdict[]): Refusal | undefined {
  const units = new Map(unitsOf(rma).map((unit) => [unit.id, unit]))
  const index = verdicts.findIndex(({ unitId, verdict, deduction }) => {
    const was = units.get(unitId)
    const less = verdict === 'accepted' && (deduction?.amount ?? 0) !== (was?.deduction?.amount ?? 0)
    return alreadyPaid(rma, unitId) && (less || (was?.verdict === 'accepted' && verdict === 'refused'))
  })
  return index < 0 ? undefined : refuse('conflict', 'resolution_executed', {}, `units.${index}`)
}
