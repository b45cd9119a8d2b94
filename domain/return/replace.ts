import { type ReplacementOrder, replacementOrder } from '#domain/order/replacement.ts'
import type { Act } from './act.ts'
import { inheritedBasis, type Money } from './owe.ts'
import type { Resolution, Rma } from './rma.ts'

/** The goods that leave are an order of their own: the resolution keeps what they inherit, the order says whose units they take the place of. */
export function replace(
  rma: Rma,
  resolution: Resolution,
  act: Act & { money?: Money },
): { resolution: Resolution; made: ReplacementOrder } {
  const { money } = act
  if (!money) throw new Error('a replacement needs what its order says and owes')
  const { due, reduceReceivable } = inheritedBasis(rma, resolution.unitIds, { ...act, money })
  const lines = due.lines.flatMap((basis) => {
    const line = money.order.lines.find((l) => l.id === basis.orderLineId)
    return line ? [{ line, basis, id: act.newId() }] : []
  })
  const order = replacementOrder(money.order, {
    id: act.newId(),
    resolutionId: resolution.id,
    number: numberOf(rma, money),
    at: act.now,
    received: due.total - reduceReceivable,
    lines,
  })
  const units = Object.fromEntries(lines.map(({ line, id }) => [id, unitsOn(rma, line.id, resolution)]))
  return {
    resolution: { ...resolution, derivation: due, reduceReceivable },
    made: { order, returnId: rma.id, resolutionId: resolution.id, units },
  }
}

/** `CMD-20418-R482`, and `CMD-20418-R482.2` for the second that one return sends. */
function numberOf({ number, resolutions }: Rma, { order }: Money): string {
  const earlier = resolutions.filter((r) => r.amount === null && r.reference !== null).length
  return `${order.number}-R${Number(number.split('-')[2])}${earlier > 0 ? `.${earlier + 1}` : ''}`
}

const unitsOn = (rma: Rma, orderLineId: string, { unitIds }: Resolution): string[] =>
  rma.lines.flatMap((line) => (line.orderLineId === orderLineId ? line.units.flatMap(({ id }) => (unitIds.includes(id) ? [id] : [])) : []))
