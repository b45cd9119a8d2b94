import { formatMoney } from '../format/number.ts'
import { useT } from '../words/use-t.ts'

/** Minor units with their currency; never wraps. */
export function Money({ amount, currency }: { amount: number; currency: string }) {
  const { locale } = useT()
  return <span className="nb">{formatMoney(amount, currency, locale)}</span>
}
