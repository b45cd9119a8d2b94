import type { Order } from '#domain/order/order.ts'
import type { Held } from '#domain/policy/assessment.ts'
import { deliveredUnits } from '#domain/policy/delivery.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { holds, type Rma } from './rma.ts'

type Line = Rma['lines'][number]

/** Whether a change takes units that this return had given free: a reopening, a parcel that comes after all, a refusal that is taken back. */
export const retakes = (before: Rma, next: Rma): boolean => next.lines.some((line) => takes(before, next, line))

/** Refuses when other returns (`held`) have taken so many units meanwhile that what this change takes no longer fits what was delivered (invariant 1). */
export function takenMeanwhile(
  { before, next }: { before: Rma; next: Rma },
  { order, held }: { order: Order; held: Held },
): Refusal | undefined {
  const over = next.lines.some((line) => {
    const taken = heldUnits(next, line).length + (held.units[line.orderLineId] ?? 0)
    return takes(before, next, line) && taken > deliveredUnits(order, line.orderLineId, next.type)
  })
  return over ? refuse('conflict', 'units_taken_meanwhile') : undefined
}

const heldUnits = ({ status }: Rma, line: Line): string[] => line.units.filter((unit) => holds(status, unit)).map((unit) => unit.id)

function takes(before: Rma, next: Rma, line: Line): boolean {
  const was = before.lines.find((l) => l.id === line.id)
  const had = new Set(was && heldUnits(before, was))
  return heldUnits(next, line).some((id) => !had.has(id))
}
