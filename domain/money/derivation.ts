/**
 * How an amount came about, stored with what is owed and printed for customer and accountant (invariant 2). All amounts are integer minor
 * units, tax included unless they say otherwise; rates are basis points.
 */
export type Derivation = {
  currency: string
  /** What is credited per order line, within that line's cap. */
  lines: readonly LineCredit[]
  /** What is due besides, outside the lines' cap. */
  extras: readonly Extra[]
  /** Totals per tax rate of lines and taxed extras, for the credit note. */
  byRate: readonly RateTotal[]
  /** Totals of the lines alone. */
  gross: number
  net: number
  tax: number
  eco: number
  /** Lines and extras: what is owed. */
  total: number
}

/** One step of a derivation. The reader's words for `code` live with the other texts. */
export type Entry = { code: EntryCode; amount: number; params: Readonly<Record<string, string | number | readonly string[]>> }

/** The entries before the result that add up to it. */
export const summands = ['share', 'deduction', 'settlement', 'cap'] as const

type EntryCode =
  | 'charged'
  | 'due_up_to'
  | 'due_before'
  | (typeof summands)[number]
  | 'credit'
  | 'tax_up_to'
  | 'tax_before'
  | 'tax'
  | 'net'
  | 'eco_up_to'
  | 'eco_before'
  | 'eco'

export type LineCredit = {
  kind: 'units' | 'settlement'
  orderLineId: string
  taxRate: number
  /** Units refunded by this credit; none for a settlement. */
  units: number
  /** What is settled of the units' cost, deductions included, a cap not: the next partial refund counts from here. */
  due: number
  /** What was taken off by deductions. */
  deducted: number
  gross: number
  net: number
  tax: number
  /** Eco-participation within `gross`. */
  eco: number
  entries: readonly Entry[]
}

/**
 * `late_surcharge`: L242-4 or L241-6; `delivery_refund`: what the outward delivery cost (L221-24); `advanced_postage`: the way back, paid by the
 * customer in the merchant's stead (L241-6). `goodwill`: a gesture on top of what is owed, for trouble and not for goods.
 */
export type Extra = {
  code: 'late_surcharge' | 'delivery_refund' | 'advanced_postage' | 'goodwill'
  amount: number
  /** Tax within `amount`, at `taxRate`; a penalty, an advanced expense or a goodwill carries none. */
  tax: number
  taxRate: number | null
  params: Readonly<Record<string, string | number>>
}

type RateTotal = { taxRate: number; gross: number; net: number; tax: number }

type Owed = Pick<Derivation, 'currency' | 'lines'> & { extras?: readonly Extra[] }

/** Adds up credits and extras; every total is a sum of what is printed. */
export function derivation({ currency, lines, extras = [] }: Owed): Derivation {
  const totals = { gross: sum(lines, 'gross'), net: sum(lines, 'net'), tax: sum(lines, 'tax'), eco: sum(lines, 'eco') }
  return { currency, lines, extras, byRate: totalsByRate(lines, extras), ...totals, total: totals.gross + sum(extras, 'amount') }
}

const sum = <Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number =>
  rows.reduce((total, row) => total + row[key], 0)

function totalsByRate(lines: readonly LineCredit[], extras: readonly Extra[]): RateTotal[] {
  const taxed = extras.flatMap(({ taxRate, amount, tax }) => (taxRate === null ? [] : [{ taxRate, gross: amount, net: amount - tax, tax }]))
  const rows = [...lines, ...taxed]
  const rates = [...new Set(rows.map((row) => row.taxRate))].sort((a, b) => b - a)
  return rates.map((taxRate) => {
    const same = rows.filter((row) => row.taxRate === taxRate)
    return { taxRate, gross: sum(same, 'gross'), net: sum(same, 'net'), tax: sum(same, 'tax') }
  })
}
