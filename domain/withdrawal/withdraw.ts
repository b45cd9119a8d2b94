import { inParts, isKitOfParts } from '#domain/order/kit.ts'
import type { Order } from '#domain/order/order.ts'
import { assess, type Judged } from '#domain/policy/assess.ts'
import { deliveredUnits } from '#domain/policy/delivery.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import type { AnswerReason, Picked } from './statement.ts'

/** Units of a statement that no return can take, and why: they are answered with that reason. */
export type Left = Picked & { reason: AnswerReason }

/** What a statement comes to: units that go back, and units that are to be answered. */
export type Withdrawn = { taken: readonly Picked[]; left: readonly Left[] }

/**
 * What becomes of a statement on this order, judged as of `now`, which is the statement's own instant and never the day on which somebody
 * matched it (facts.md 1.1). `picked` null is the whole order: what was ordered, delivered or not, less what other returns hold. Lines that the law
 * excludes (L221-28) stay behind, the rest goes back all the same. A kit is named by its parts: whichever of them was ticked.
 */
export function withdrawn(policy: Policy, judged: Judged, picked: readonly Picked[] | null): Withdrawn | Refusal {
  const strange = misnamed(judged.order, picked ?? [])
  if (strange) return strange
  const asked = picked === null ? wholeOrder(judged) : inParts(judged.order, picked)
  const lines = asked.map(({ orderLineId, quantity }) => ({ orderLineId, quantity: Math.min(quantity, free(judged, orderLineId)) }))
  const possible = lines.filter(({ quantity }) => quantity > 0)
  const assessment = assess(policy, { ...judged, request: { type: 'withdrawal', lines: possible } })
  if (isRefusal(assessment)) return assessment
  const held = asked.flatMap(({ orderLineId, quantity }, index): Left[] => {
    const over = quantity - (lines[index]?.quantity ?? 0)
    return over > 0 ? [{ orderLineId, quantity: over, reason: 'already' }] : []
  })
  const closed = possible.flatMap((line, index): Left[] => {
    const check = assessment.lines[index]?.checks.find(({ outcome }) => outcome === 'block')
    return check ? [{ ...line, reason: reasons[check.code] ?? 'already' }] : []
  })
  return { taken: possible.filter(({ orderLineId }) => !closed.some((one) => one.orderLineId === orderLineId)), left: [...closed, ...held] }
}

/** A line that is not the order's, or stands there twice. */
export function misnamed({ lines }: Pick<Order, 'lines'>, picked: readonly Picked[]): Refusal | undefined {
  const at = (index: number): string => `lines.${index}.orderLineId`
  const strange = picked.findIndex(({ orderLineId }) => !lines.some(({ id }) => id === orderLineId))
  if (strange >= 0) return refuse('invalid', 'line_unknown', {}, at(strange))
  const twice = picked.findIndex(({ orderLineId }, index) => picked.findIndex((other) => other.orderLineId === orderLineId) < index)
  return twice >= 0 ? refuse('invalid', 'line_twice', {}, at(twice)) : undefined
}

const reasons: Readonly<Record<string, AnswerReason>> = {
  consumer: 'professional',
  channel: 'not_distance',
  excluded: 'excluded',
  window: 'late',
}

/** Everything that no return holds; where returns hold everything, all of it, so that the answer says so. */
function wholeOrder({ order, ...judged }: Judged): Picked[] {
  const goods = order.lines.filter((line) => !isKitOfParts(order, line))
  const rest = goods.map(({ id }) => ({ orderLineId: id, quantity: free({ order, ...judged }, id) })).filter(({ quantity }) => quantity > 0)
  return rest.length > 0 ? rest : goods.map(({ id, quantity }) => ({ orderLineId: id, quantity }))
}

const free = ({ order, held }: Pick<Judged, 'held'> & { order: Order }, orderLineId: string): number =>
  Math.max(0, deliveredUnits(order, orderLineId, 'withdrawal') - (held.units[orderLineId] ?? 0))
