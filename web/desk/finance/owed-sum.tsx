import { formatMoney } from '../../ui/format/number.ts'
import { useT } from '../../ui/words/use-t.ts'
import { deedOf } from './deed.ts'
import { useOwed } from './use-owed.ts'

/** How many and how much, once everything is on screen and in one currency. */
export function OwedSum() {
  const t = useT()
  const { isSuccess, hasNextPage, rows } = useOwed()
  if (!isSuccess) return null
  const currencies = [...new Set(rows.map((row) => row.currency))]
  const [currency] = currencies
  const count = rows.length
  if (hasNextPage) return <span className="soft nb">{t('finance.at-least', { count })}</span>
  if (currency === undefined || currencies.length > 1) return <span className="soft nb">{t('finance.count', { count })}</span>
  const paid = rows.filter((row) => row.kind !== 'credit').reduce((sum, row) => sum + deedOf(row).paid, 0)
  return <span className="soft nb">{t('finance.sum', { count, paid: formatMoney(paid, currency, t.locale) })}</span>
}
