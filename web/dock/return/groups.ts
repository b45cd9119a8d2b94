import type { LineView } from '#application/returns/line-view.ts'
import { isContested, leftToUs } from '#domain/return/progress.ts'

export type UnitView = LineView['units'][number]

/** Where a unit stands for the dock. */
export type UnitState =
  | 'undecided'
  | 'not_agreed'
  | 'kept'
  | 'expected'
  | 'missing'
  | 'to_judge'
  | 'accepted'
  | 'refused'
  | 'left_to_us'
  | 'contested'
  | 'shipped_back'
  | 'disposed'

/** Units of a line of which the same is to be done or said. `key` is the first one's id. */
export type Group = { key: string; line: LineView; units: readonly UnitView[]; state: UnitState }

export function stateOf(unit: UnitView): UnitState {
  if (unit.decision === 'pending') return 'undecided'
  if (unit.decision === 'settled') return 'kept'
  if (unit.decision === 'rejected') return 'not_agreed'
  if (unit.receipt !== 'received') return unit.receipt
  if (unit.verdict === 'pending') return 'to_judge'
  if (unit.verdict === 'accepted') return 'accepted'
  if (unit.sentBack !== null) return unit.sentBack
  if (isContested(unit)) return 'contested'
  return leftToUs(unit) ? 'left_to_us' : 'refused'
}

/** The units as the dock lists them: each by itself where it has a serial and is here, else those that are alike together. */
export function groupsOf(lines: readonly LineView[]): Group[] {
  const groups = new Map<string, Group>()
  for (const line of lines) {
    for (const unit of line.units) {
      const state = stateOf(unit)
      const key = [
        line.id,
        state,
        unit.disposition,
        unit.verdictReason,
        unit.agreement?.id,
        here(state) && (unit.serial ?? (line.hasSerials && unit.id)),
      ].join(' ')
      const known = groups.get(key)
      groups.set(key, known ? { ...known, units: [...known.units, unit] } : { key: unit.id, line, units: [unit], state })
    }
  }
  return [...groups.values()]
}

const here = (state: UnitState): boolean => !['undecided', 'not_agreed', 'kept', 'expected', 'missing'].includes(state)

export const unitsIn = (groups: readonly Group[], ...states: readonly UnitState[]): UnitView[] =>
  groups.filter((group) => states.includes(group.state)).flatMap((group) => group.units)
