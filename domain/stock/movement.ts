import type { Happening } from '#domain/happening.ts'
import { type Disposition, type Grade, type Line, type Rma, type Unit } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'

/** One unit in or out of a disposition. Every correction is another one: what is wrong goes out, what is right comes in. */
export type Movement = Place & {
  unitId: string
  returnId: string
  orderLineId: string
  /** The event that moved it. */
  causeId: string
  verb: string
  at: Instant
  quantity: 1 | -1
}

/** As what a unit is in stock. */
export type Place = { sku: string; serial: string | null; grade: Grade | null; disposition: Disposition }

/** As what a unit of the return is in stock, or null: refused goods are the customer's, and so is what was sent back to them repaired. */
export function placeOf(rma: Pick<Rma, 'resolutions'>, unit: Unit, { sku }: Pick<Line, 'sku'>): Place | null {
  const { id, verdict, disposition, serial, grade } = unit
  if (verdict !== 'accepted' || disposition === null) return null
  const repaired = rma.resolutions.some(({ kind, state, unitIds }) => kind === 'repair' && state === 'executed' && unitIds.includes(id))
  return repaired ? null : { sku, serial, grade, disposition }
}

/** What an act moves: out of where its units were, into where they are now. */
export function movementsOf(before: Rma | undefined, next: Rma, event: Pick<Happening<string, string>, 'id' | 'verb' | 'at'>): Movement[] {
  const were = new Map(before?.lines.flatMap((line) => line.units.map((unit) => [unit.id, placeOf(before, unit, line)])))
  return next.lines.flatMap((line) =>
    line.units.flatMap((unit) => {
      const was = were.get(unit.id) ?? null
      const is = placeOf(next, unit, line)
      if (same(was, is)) return []
      const moved = {
        unitId: unit.id,
        returnId: next.id,
        orderLineId: line.orderLineId,
        causeId: event.id,
        verb: event.verb,
        at: event.at,
      }
      return [...(was ? [{ ...was, ...moved, quantity: -1 as const }] : []), ...(is ? [{ ...is, ...moved, quantity: 1 as const }] : [])]
    }),
  )
}

const same = (one: Place | null, other: Place | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.sku === other.sku &&
    one.serial === other.serial &&
    one.grade === other.grade &&
    one.disposition === other.disposition)
