import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Derivation, Extra } from './derivation.ts'
import { proportion } from './proportion.ts'

/**
 * What of a derivation a credit note credits, in the sums of EN 16931 (BT numbers are its terms), all in minor units. Every sum obeys the standard's
 * rules (BR-CO-10 to BR-CO-17, BR-S-08) to the minor unit; what the customer is given is `due`, and where no net amount leads to it exactly, `rounding`
 * says by how much (BT-114).
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
  /** BT-114: `due` less `gross`. */
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

type Row = Omit<CreditedLine, 'net'> & { gross: number }

/** The credit note that this derivation asks for, or why there is none to ask for. */
export function creditNoteOf({ lines, extras, byRate }: Pick<Derivation, 'lines' | 'extras' | 'byRate'>): CreditNote | Refusal {
  const rows = rowsOf({ lines, extras })
  if (rows.length === 0) return refuse('conflict', 'credit_note_of_nothing')
  // Why no tax was charged (export, intra-community, exemption) is not known here, and each has a category and a mention of its own.
  if (rows.some(({ taxRate }) => taxRate === 0)) return refuse('conflict', 'credit_note_untaxed')
  const rates = [...new Set(rows.map(({ taxRate }) => taxRate))].sort((a, b) => b - a)
  const parts = rates.map((taxRate) => partOf(taxRate, { rows, known: byRate.find((rate) => rate.taxRate === taxRate)?.net }))
  const breakdown = parts.map(({ taxRate, base, tax }) => ({ taxRate, base, tax }))
  const net = breakdown.reduce((sum, { base }) => sum + base, 0)
  const tax = breakdown.reduce((sum, one) => sum + one.tax, 0)
  const due = rows.reduce((sum, { gross }) => sum + gross, 0)
  return {
    lines: parts.flatMap((part) => part.lines),
    breakdown,
    net,
    tax,
    gross: net + tax,
    rounding: due - net - tax,
    due,
    apart: extras.flatMap(({ code, amount, taxRate }) => (taxRate === null ? [{ code, amount }] : [])),
  }
}

const rowsOf = ({ lines, extras }: Pick<Derivation, 'lines' | 'extras'>): Row[] =>
  [
    ...lines.map(({ kind, orderLineId, units, taxRate, gross }): Row => {
      const settled = kind === 'settlement'
      return { of: settled ? 'settlement' : 'goods', orderLineId, units: settled ? 1 : units, taxRate, gross }
    }),
    ...extras.flatMap(({ taxRate, amount, params }): Row[] =>
      taxRate === null ? [] : [{ of: 'delivery', orderLineId: String(params['orderLineId'] ?? ''), units: 1, taxRate, gross: amount }],
    ),
  ].filter(({ gross }) => gross > 0)

/** One rate's rows: the net amount of all of them, its tax, and each row's share, which add up to it. */
function partOf(taxRate: number, { rows, known }: { rows: readonly Row[]; known: number | undefined }) {
  const mine = rows.filter((row) => row.taxRate === taxRate)
  const gross = mine.reduce((sum, row) => sum + row.gross, 0)
  const base = netOf(gross, { taxRate, known })
  let before = 0
  const lines = mine.map(({ gross: share, ...row }): CreditedLine => {
    const upTo = before + share
    const net = proportion(base, upTo, gross) - proportion(base, before, gross)
    before = upTo
    return { ...row, net }
  })
  return { taxRate, base, tax: taxOn(base, taxRate), lines }
}

/**
 * The net amount whose tax, rounded as BR-CO-17 wants it, leads nearest to what was paid: 14.97 at 20 % is reached from no net amount at all
 * (facts.md 4.1). Of several it is the one that the derivation holds.
 */
function netOf(gross: number, { taxRate, known }: { taxRate: number; known: number | undefined }): number {
  const near = proportion(gross, 10_000, 10_000 + taxRate)
  const candidates = [...(known === undefined ? [] : [known]), near, near - 1, near + 1].filter((net) => net >= 0)
  const missed = (net: number): number => Math.abs(gross - net - taxOn(net, taxRate))
  return candidates.reduce((best, net) => (missed(net) < missed(best) ? net : best))
}

/** Half up to a minor unit, as BR-CO-17 rounds. */
const taxOn = (net: number, taxRate: number): number => proportion(net, taxRate, 10_000)
