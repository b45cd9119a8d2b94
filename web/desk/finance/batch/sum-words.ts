import type { OwedRow } from '#application/returns/money-view.ts'
import { formatMoney } from '../../../ui/format/number.ts'
import type { T } from '../../../ui/words/use-t.ts'
import { deedOf } from '../deed.ts'

/** What is paid out, or credited, for them; minor units. */
export const sumOf = (rows: readonly OwedRow[]): number => rows.reduce((sum, row) => sum + deedOf(row).paid, 0)

/** How many they are and what they come to, in each currency. */
export function sumWords(rows: readonly OwedRow[], t: T): string {
  const currencies = [...new Set(rows.map(({ currency }) => currency))]
  const sums = currencies.map((currency) => formatMoney(sumOf(rows.filter((row) => row.currency === currency)), currency, t.locale))
  return t('finance.transfer.sum', { count: rows.length, amount: sums.join(' + ') })
}
