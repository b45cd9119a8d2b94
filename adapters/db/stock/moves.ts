import type { Movement } from '#domain/stock/movement.ts'

/** Movements with their place among those of their unit in the same act: out before in. */
export function movementRows(movements: readonly Movement[]): (Movement & { step: number })[] {
  const steps = new Map<string, number>()
  return movements.map((movement) => {
    const step = (steps.get(movement.unitId) ?? 0) + 1
    steps.set(movement.unitId, step)
    return { ...movement, step }
  })
}

/** Writes movements of a JSON array parameter as the next entries of their units, whose returns are locked. */
export const moves = (parameter: string): string =>
  `insert into stock_movements (unit_id, entry, return_id, cause_id, verb, at, sku, name, serial, grade, disposition, quantity)
   select x."unitId", (select coalesce(max(m.entry), 0) from stock_movements m where m.unit_id = x."unitId") + x.step,
     x."returnId", x."causeId", x.verb, x.at, x.sku, l.name, x.serial, x.grade, x.disposition, x.quantity
   from jsonb_to_recordset(${parameter}::jsonb) as x("unitId" uuid, "returnId" uuid, "orderLineId" uuid, "causeId" uuid, verb text, at timestamptz,
     sku text, serial text, grade text, disposition text, quantity int, step int)
   join order_lines l on l.id = x."orderLineId" order by x."unitId", x.step returning 1`
