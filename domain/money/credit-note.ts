import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Derivation, Extra } from './derivation.ts'
import { proportion } from './proportion.ts'

/**
 * What of a derivation a credit note credits, in the sums of EN 16931 (BT numbers are its terms), all in minor units. Net amounts are the
 * derivation's. Tax is what the standard computes from them (BR-CO-17); where it is not the tax that was charged, `rounding` (BT-114) is the
 * rest, so that `due` is what was given, and all notes of an order add up to what was charged: net, tax with rounding, and due.
 */
export type CreditNote = {
  lines: readonly CreditedLine[]
  /** Per rate: BT-119 in basis points, BT-116 and BT-117. */
  breakdown: readonly { taxRate: number; base: number; tax: number }[]
  /** BT-106 and BT-109: there are neither charges nor allowances besides. */
  net: number
  /** BT-110, BT-112. */
  tax: number
  gross: number
  /** BT-114: `due` less `gross`, which is the tax that was charged less the tax computed. */
  rounding: number
  /** BT-115: what was charged and is given back, tax included. */
  due: number
  /** What was given and is no price that was charged: outside the scope of VAT, and of the credit note. */
  apart: readonly Pick<Extra, 'code' | 'amount'>[]
}

export type CreditedLine = {
  of: 'goods' | 'settlement' | 'delivery'
  orderLineId: string
  /** BT-129; one where no unit comes back. */
  units: number
  taxRate: number
  /** BT-131. */
  net: number
}

/** The credit note that this derivation asks for, or why there is none to ask for. */
export function creditNoteOf({ lines, extras }: Pick<Derivation, 'lines' | 'extras'>): CreditNote | Refusal {
  const rows = rowsOf({ lines, extras })
  if (rows.length === 0) return refuse('conflict', 'credit_note_of_nothing')
  // Why no tax was charged (export, intra-community, exemption) is not known here, and each has a category and a mention of its own.
  if (rows.some(({ taxRate }) => taxRate === 0)) return refuse('conflict', 'credit_note_untaxed')
  const rates = [...new Set(rows.map(({ taxRate }) => taxRate))].sort((a, b) => b - a)
  const breakdown = rates.map((taxRate) => {
    const base = sum(rows.filter((row) => row.taxRate === taxRate).map((row) => row.net))
    return { taxRate, base, tax: proportion(base, taxRate, 10_000) }
  })
  const sums = { net: sum(breakdown.map(({ base }) => base)), tax: sum(breakdown.map(({ tax }) => tax)) }
  const gross = sums.net + sums.tax
  const due = sum(rows.map((row) => row.gross))
  return {
    lines: rows.map(({ of, orderLineId, units, taxRate, net }) => ({ of, orderLineId, units, taxRate, net })),
    breakdown,
    ...sums,
    gross,
    rounding: due - gross,
    due,
    apart: extras.flatMap(({ code, amount, taxRate }) => (taxRate === null ? [{ code, amount }] : [])),
  }
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

const rowsOf = ({ lines, extras }: Pick<Derivation, 'lines' | 'extras'>): (CreditedLine & { gross: number })[] =>
  [
    ...lines.map(({ kind, units, orderLineId, taxRate, net, gross }) => {
      const settled = kind === 'settlement'
      return { of: settled ? ('settlement' as const) : ('goods' as const), orderLineId, units: settled ? 1 : units, taxRate, net, gross }
    }),
    ...extras.flatMap(({ taxRate, amount: gross, tax, params }) =>
      taxRate === null
        ? []
        : [{ of: 'delivery' as const, orderLineId: String(params.orderLineId), units: 1, taxRate, net: gross - tax, gross }],
    ),
  ].filter(({ gross }) => gross > 0)
