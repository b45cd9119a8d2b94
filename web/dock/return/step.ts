import type { ReturnView } from '#application/returns/view.ts'
import { receivesMore } from '#domain/return/takes-goods.ts'
import type { DockSearch } from './dock-search.ts'
import { type Group, groupsOf, unitsIn } from './groups.ts'
import { unitCalled } from './unit-called.ts'

/** What the dock does now: receive, judge or look at some units, send back, or nothing. */
export type Step =
  | { kind: 'receive' }
  | { kind: 'judge'; group: Group }
  | { kind: 'unit'; group: Group }
  | { kind: 'send_back' }
  | { kind: 'rest' }

type Seen = Pick<ReturnView, 'status' | 'lines' | 'parcels' | 'legalBasis' | 'settlements'>

/** What the address asks for, else what a scan means, else what is most urgent. */
export function stepOf(view: Seen, { scan, unite, etape, corriger }: DockSearch): Step {
  const groups = groupsOf(view.lines)
  const asked = groups.find(({ units }) => units.some((unit) => unit.id === unite))
  if (asked) return ofGroup(asked, corriger === true)
  if (etape === 'reception' && (unitsIn(groups, 'expected').length > 0 || receivesMore(view))) return { kind: 'receive' }
  if (etape === 'renvoi' && unitsIn(groups, 'refused', 'left_to_us', 'contested').length > 0) return { kind: 'send_back' }
  if (etape === 'bilan') return { kind: 'rest' }
  const called = scan === undefined ? undefined : unitCalled(view, scan)
  const meant = called && groups.find(({ units }) => units.some((unit) => unit.id === called.unit.id))
  if (meant) return ofGroup(meant, false)
  return next(view, groups, scan)
}

function ofGroup(group: Group, correct: boolean): Step {
  if (group.state === 'expected') return { kind: 'receive' }
  return group.state === 'to_judge' || correct ? { kind: 'judge', group } : { kind: 'unit', group }
}

function next({ status, parcels }: Pick<ReturnView, 'status' | 'parcels'>, groups: readonly Group[], scan: string | undefined): Step {
  const awaited = ['approved', 'shipped', 'received', 'expired'].includes(status) && unitsIn(groups, 'expected').length > 0
  const newParcel = parcels.some(({ direction, tracking, unitIds }) => direction === 'in' && tracking === scan && unitIds.length === 0)
  const toJudge = groups.find((group) => group.state === 'to_judge')
  if (awaited && (newParcel || !toJudge)) return { kind: 'receive' }
  if (toJudge) return { kind: 'judge', group: toJudge }
  const contested = groups.find((group) => group.state === 'contested')
  if (contested) return { kind: 'unit', group: contested }
  return unitsIn(groups, 'refused', 'left_to_us').length > 0 ? { kind: 'send_back' } : { kind: 'rest' }
}
