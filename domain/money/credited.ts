import type { Derivation, LineCredit } from './derivation.ts'

/** What was credited on one order line so far, settlements included: from every derivation that was neither voided nor replaced. */
export type Credited = {
  /** Units refunded, and what is settled of their cost: credited or deducted. */
  units: number
  due: number
  gross: number
  tax: number
  eco: number
  /** The part of `gross` that settlements gave. */
  settled: number
}

export const nothingCredited: Credited = { units: 0, due: 0, gross: 0, tax: 0, eco: 0, settled: 0 }

/** Adds up what the derivations of an order's resolutions, owed or executed, credit on one of its lines. */
export const creditedOn = (orderLineId: string, derivations: readonly Pick<Derivation, 'lines'>[]): Credited =>
  derivations
    .flatMap(({ lines }) => lines)
    .filter((line) => line.orderLineId === orderLineId)
    .reduce(plus, nothingCredited)

/** One credit more. */
export const plus = (sum: Credited, credit: LineCredit): Credited => ({
  units: sum.units + credit.units,
  due: sum.due + credit.due,
  gross: sum.gross + credit.gross,
  tax: sum.tax + credit.tax,
  eco: sum.eco + credit.eco,
  settled: sum.settled + (credit.kind === 'settlement' ? credit.gross : 0),
})
