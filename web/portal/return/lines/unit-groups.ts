import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import type { StatusTone } from '../../../ui/status/status-tone.ts'

type Unit = LineView['units'][number]
type Status = ReturnView['status']

/** Where a unit stands, as its owner is told. */
export type UnitFate =
  | 'pending'
  | 'rejected'
  | 'settled'
  | 'granted'
  | 'received'
  | 'accepted'
  | 'refused'
  | 'sent_back'
  | 'disposed'
  | 'missing'
  /** The return was cancelled, or ran out of time, before anything came of it. */
  | 'dropped'
  | 'lapsed'

export type UnitGroup = {
  fate: UnitFate
  units: readonly Unit[]
  clause: string | null
  reason: string | null
  /** `asked`: another look was asked for; then what came of it. */
  contest: 'asked' | 'upheld' | 'maintained' | null
}

export const fateTone: Readonly<Record<UnitFate, StatusTone | undefined>> = {
  pending: 'go',
  rejected: 'bad',
  settled: 'ok',
  granted: 'ok',
  received: 'go',
  accepted: 'ok',
  refused: 'bad',
  sent_back: 'bad',
  disposed: 'bad',
  missing: 'warn',
  dropped: undefined,
  lapsed: undefined,
}

/** A line's units that stand alike, together: « 2 accordées, 1 refusée (clause A3) ». */
export function unitGroups(units: readonly Unit[], status: Status): readonly UnitGroup[] {
  const groups = new Map<string, UnitGroup>()
  for (const unit of units) {
    const stands = standing(unit, status)
    const key = JSON.stringify(stands)
    const group = groups.get(key)
    groups.set(key, { ...stands, units: [...(group?.units ?? []), unit] })
  }
  return [...groups.values()]
}

function standing(unit: Unit, status: Status): Omit<UnitGroup, 'units'> {
  const fate = fateOf(unit, status)
  const refused = fate === 'rejected' ? unit.decisionReason : unit.verdict === 'refused' ? unit.verdictReason : null
  return { fate, clause: fate === 'rejected' ? unit.decisionClause : null, reason: refused, contest: contestOf(unit) }
}

function fateOf(unit: Unit, status: Status): UnitFate {
  if (unit.decision === 'rejected' || unit.decision === 'settled') return unit.decision
  if (unit.receipt === 'missing') return 'missing'
  if (unit.receipt === 'expected') return awaited(unit, status)
  if (unit.verdict !== 'refused') return unit.verdict === 'pending' ? 'received' : 'accepted'
  return unit.sentBack === 'shipped_back' ? 'sent_back' : (unit.sentBack ?? 'refused')
}

function awaited({ decision }: Unit, status: Status): UnitFate {
  if (status === 'cancelled') return 'dropped'
  if (status === 'expired') return 'lapsed'
  return decision === 'approved' ? 'granted' : 'pending'
}

function contestOf({ contest }: Unit): UnitGroup['contest'] {
  if (contest === null) return null
  if (contest.answeredAt === null) return 'asked'
  return contest.upheld === true ? 'upheld' : 'maintained'
}
