import type { Order } from '#domain/order/order.ts'
import type { Held } from '#domain/policy/assessment.ts'
import { deliveredUnits } from '#domain/policy/delivery.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { holds, type Rma } from './rma.ts'

/** Whether a change takes units that this return had given free: a reopening, a parcel that comes after all, a refusal that is taken back. */
export function retakes(before: Rma, next: Rma): boolean {
  const held = new Set(before.lines.flatMap((line) => line.units.filter((unit) => holds(before.status, unit)).map((unit) => unit.id)))
  return next.lines.some((line) => line.units.some((unit) => holds(next.status, unit) && !held.has(unit.id)))
}

/** Refuses when other returns (`held`) have taken so many units meanwhile that this one's no longer fit what was delivered (invariant 1). */
export function takenMeanwhile(next: Rma, { order, held }: { order: Order; held: Held }): Refusal | undefined {
  const over = next.lines.some((line) => {
    const mine = line.units.filter((unit) => holds(next.status, unit)).length
    return (held.units[line.orderLineId] ?? 0) + mine > deliveredUnits(order, line.orderLineId, next.type)
  })
  return over ? refuse('conflict', 'units_taken_meanwhile') : undefined
}
