import type { Derivation, Extra } from './derivation.ts'

/** What of an amount is of one nature and one tax rate; all parts together are the amount. Minor units. */
export type Part = {
  of: 'goods' | 'settlement' | Extra['code']
  /** Null where it is no price and bears no tax. */
  taxRate: number | null
  net: number
  tax: number
  gross: number
  /** Taken off by deductions: no longer within `gross`. */
  deducted: number
  /** Eco-participation within `gross`. */
  eco: number
}

/** A derivation as accounts book it: goods, settlements and delivery per tax rate, and what is given besides. */
export function partsOf({ lines, extras }: Pick<Derivation, 'lines' | 'extras'>): Part[] {
  const all = [
    ...lines.map(({ kind, taxRate, net, tax, gross, deducted, eco }): Part => {
      const of = kind === 'settlement' ? kind : 'goods'
      return { of, taxRate, net, tax, gross, deducted, eco }
    }),
    ...extras.map(({ code, taxRate, amount, tax }): Part => ({
      of: code,
      taxRate,
      net: amount - tax,
      tax,
      gross: amount,
      deducted: 0,
      eco: 0,
    })),
  ]
  const sums = new Map<string, Part>()
  for (const part of all) {
    const key = `${part.of} ${part.taxRate}`
    const before = sums.get(key)
    sums.set(key, before ? plus(before, part) : part)
  }
  return [...sums.values()]
}

const plus = (a: Part, b: Part): Part => ({
  ...a,
  net: a.net + b.net,
  tax: a.tax + b.tax,
  gross: a.gross + b.gross,
  deducted: a.deducted + b.deducted,
  eco: a.eco + b.eco,
})
