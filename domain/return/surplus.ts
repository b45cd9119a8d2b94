import { serialKey, serialsSold } from '#domain/order/serial-number.ts'
import type { Order } from '#domain/order/order.ts'
import type { Held } from '#domain/policy/assessment.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import { newUnit } from './new-unit.ts'
import type { Line, Rma, Unit } from './rma.ts'

/** More of a line in the box than was announced: how many, and the serials read from them. */
export type Surplus = { lineId: string; quantity: number; serials: readonly string[] }

type Taking = Pick<Rma, 'legalBasis' | 'settlements'>

/** A withdrawal is of what was stated, and an agreed amount of what was agreed on: more would change what is owed for the rest. */
export const takesMore = ({
  legalBasis,
  settlements,
}: {
  legalBasis: Taking['legalBasis']
  settlements: readonly Pick<Taking['settlements'][number], 'state' | 'goods'>[]
}): boolean =>
  legalBasis !== 'withdrawal' &&
  !settlements.some(({ state, goods }) => (state === 'accepted' || state === 'offered') && goods === 'come_back')

/** Why these cannot join: a return that takes no more, a line of which nothing was approved, or more serials than units. */
export function surplusObstacle(rma: Pick<Rma, 'lines'> & Taking, surplus: readonly Surplus[]): Refusal | undefined {
  if (surplus.length > 0 && !takesMore(rma)) return refuse('conflict', 'surplus_apart', {}, 'surplus')
  for (const [index, { lineId, quantity, serials }] of surplus.entries()) {
    const line = rma.lines.find(({ id }) => id === lineId)
    if (!line) return refuse('missing', 'line_unknown', {}, `surplus.${index}.lineId`)
    if (!line.units.some(({ decision }) => decision === 'approved'))
      return refuse('conflict', 'surplus_of_nothing', {}, `surplus.${index}.lineId`)
    if (serials.length > quantity) return refuse('invalid', 'surplus_serials', {}, `surplus.${index}.serials`)
  }
  return undefined
}

/**
 * Why serials that were read cannot be of the order: it is known which ones left with it, and these did not; or an open return of another order holds
 * them, as a submission asks (`domain/policy/checks.ts`).
 */
export function notSold(
  { order, held }: { order: Pick<Order, 'parcels'>; held: Pick<Held, 'elsewhere'> },
  rma: Pick<Rma, 'lines'>,
  surplus: readonly Surplus[],
): Refusal | undefined {
  for (const [index, { lineId, serials }] of surplus.entries()) {
    const line = rma.lines.find(({ id }) => id === lineId)
    const sold = new Set(line && serialsSold(order, line.orderLineId).map(serialKey))
    const elsewhere = new Set(held.elsewhere?.flatMap(({ sku, serial }) => (sku === line?.sku ? serialKey(serial) : [])))
    const strange = serials.find((serial) => !sold.has(serialKey(serial)) && (sold.size > 0 || elsewhere.has(serialKey(serial))))
    if (strange !== undefined)
      return sold.size > 0
        ? refuse('conflict', 'serial_not_of_order', { serial: strange }, `surplus.${index}.serials`)
        : refuse('conflict', 'serial_already_returning', { serial: strange }, `surplus.${index}.serials`)
  }
  return undefined
}

/** The same return with units that were not announced, here and approved to be looked at like the others; and their ids. */
export function withSurplus(
  rma: Rma,
  surplus: readonly Surplus[],
  { now, newId }: { now: Instant; newId: () => string },
): { rma: Rma; added: readonly string[] } {
  const added: string[] = []
  const lines = rma.lines.map((line): Line => {
    const more = surplus.filter(({ lineId }) => lineId === line.id)
    if (more.length === 0) return line
    const units = more.flatMap(({ quantity, serials }) =>
      Array.from({ length: quantity }, (_, nth): Unit => ({
        ...newUnit(newId(), serials[nth] ?? null),
        decision: 'approved',
        receipt: 'received',
        receivedAt: now,
      })),
    )
    added.push(...units.map(({ id }) => id))
    return { ...line, units: [...line.units, ...units] }
  })
  return { rma: { ...rma, lines }, added }
}
