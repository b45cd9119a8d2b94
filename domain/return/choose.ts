import { refuse, type Refusal } from '#domain/refusal.ts'
import { mapUnits, type Rma, type Unit, unitsOf } from './rma.ts'

/** Some units of a return that all satisfy a rule, and the return with just these changed. */
export type Chosen = { units: Unit[]; change: (to: (unit: Unit) => Unit) => Rma }

/** Units by id; refuses none, an unknown id, one named twice, and one that the act does not apply to. */
export function choose(rma: Rma, unitIds: readonly string[], fits: (unit: Unit) => boolean): Chosen | Refusal {
  const ids = new Set(unitIds)
  if (ids.size === 0) return refuse('invalid', 'no_unit', {}, 'units')
  if (ids.size < unitIds.length) return refuse('invalid', 'unit_twice', {}, 'units')
  const units = unitsOf(rma).filter((unit) => ids.has(unit.id))
  if (units.length < ids.size) return refuse('missing', 'unit_unknown', {}, 'units')
  if (!units.every(fits)) return refuse('conflict', 'unit_not_in_state', {}, 'units')
  return { units, change: (to) => mapUnits(rma, (unit) => (ids.has(unit.id) ? to(unit) : unit)) }
}
