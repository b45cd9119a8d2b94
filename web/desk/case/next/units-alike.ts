import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { unitState } from './unit-state.ts'

type Unit = LineView['units'][number]
export type Alike = { line: Pick<LineView, 'name' | 'units'>; units: readonly Unit[] }

/** Units of one product of which the same is said, told together. */
export function unitsAlike({ lines }: Pick<ReturnView, 'lines'>): readonly Alike[] {
  return lines.flatMap((line) => {
    const groups = new Map<string, Alike>()
    for (const unit of line.units) {
      const said = saidOf(unit)
      groups.set(said, { line, units: [...(groups.get(said)?.units ?? []), unit] })
    }
    return [...groups.values()]
  })
}

/** All that the desk tells of a unit, but for which one it is. */
const saidOf = (unit: Unit): string =>
  JSON.stringify([unitState(unit), unit.decisionClause, unit.decisionReason, unit.verdictReason, unit.grade, unit.disposition])
