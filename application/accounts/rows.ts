import type { Locale } from '#domain/actor.ts'
import { partsOf } from '#domain/money/parts.ts'
import type { CellValue, Row } from '../sheets/sheet.ts'
import { kindWords, meansWords, movementWords, natureWords } from './export-words.ts'
import type { Accounted, Movement } from './ports.ts'

/** What was executed or voided, one row for each nature and tax rate of its amount. What is voided has every amount with the opposite sign. */
export function movementRows(row: Movement, locale: Locale): Row[] {
  const { movement, resolution, executedByName, paymentReference } = row
  const { creditNote, reference, executedAt, executedBy, voidedAt } = resolution
  const voided = movement === 'voided'
  const by = executedBy === null ? machine[locale] : executedByName
  return amountRows(row, { locale, sign: voided ? -1 : 1 }).map((amounts) => [
    voided ? voidedAt : executedAt,
    movementWords[movement][locale],
    ...whoseCells(row, locale),
    ...amounts,
    creditNote,
    meansWords[meansOf(row)][locale],
    reference,
    paymentReference,
    executedAt,
    by,
    resolution.id,
  ])
}

/** What is owed, in the same way. */
export const owedRows = (row: Accounted, locale: Locale): Row[] =>
  amountRows(row, { locale, sign: 1 }).map((amounts) => [
    row.resolution.owedAt,
    ...whoseCells(row, locale),
    ...amounts,
    row.paymentReference,
    row.resolution.id,
  ])

function meansOf({ transferred, resolution }: Accounted): keyof typeof meansWords {
  if (transferred) return 'transfer'
  return resolution.reduceReceivable === resolution.amount && resolution.amount > 0 ? 'invoice' : 'hand'
}

const machine = { fr: 'Un logiciel', en: 'Software' }

const whoseCells = ({ number, orderNumber, invoices, customerName, company, resolution }: Accounted, locale: Locale): CellValue[] => [
  number,
  orderNumber,
  invoices.map((invoice) => invoice.number).join(', '),
  customerName,
  company,
  kindWords[resolution.kind][locale],
]

/** Where the money went is of the whole amount: it stands in its first row alone, so that every column can be added up. */
function amountRows({ resolution, currency }: Accounted, { locale, sign }: { locale: Locale; sign: 1 | -1 }): CellValue[][] {
  const { amount, reduceReceivable, derivation } = resolution
  const sum = (minor: number): CellValue => ({ amount: minor === 0 ? 0 : sign * minor, currency })
  return partsOf(derivation ?? { lines: [], extras: [] }).map((part, nth) => [
    natureWords[part.of][locale],
    part.taxRate === null ? null : part.taxRate / 10_000,
    sum(part.net),
    sum(part.tax),
    sum(part.gross),
    sum(part.deducted),
    sum(part.eco),
    nth === 0 ? sum(amount - reduceReceivable) : null,
    nth === 0 ? sum(reduceReceivable) : null,
    currency,
  ])
}
