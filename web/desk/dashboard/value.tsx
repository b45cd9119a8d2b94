import { formatMoney, formatShare } from '../../ui/format/number.ts'
import { Money } from '../../ui/format/money.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { Shown } from './dashboard-page.tsx'
import { Figure } from './figure.tsx'
import { NoData } from './no-data.tsx'

const WIDTH = 320

/** What became of the value that was asked back. */
export function Value(shown: Shown) {
  const t = useT()
  const { value, currency, period } = shown.view
  const parts = value.fates.filter(({ units }) => units > 0)
  const widths = parts.map(({ amount }) => (value.amount > 0 ? (amount / value.amount) * WIDTH : 0))
  return (
    <Figure
      {...shown}
      table="value"
      sub={t('dashboard.value.sub', { amount: formatMoney(value.amount, currency, t.locale), days: period.days })}
    >
      {parts.length === 0 ? (
        <NoData />
      ) : (
        <>
          <svg className="flow" viewBox={`0 0 ${WIDTH} 44`} preserveAspectRatio="none" aria-hidden="true">
            {parts.map(({ fate }, index) => (
              <rect
                key={fate}
                className={`fate fate--${fate}`}
                x={widths.slice(0, index).reduce((sum, width) => sum + width, 0)}
                width={Math.max(0, (widths[index] ?? 0) - 2)}
                height="44"
                rx="2"
              />
            ))}
          </svg>
          <ul className="key">
            {parts.map(({ fate, amount }) => (
              <li key={fate}>
                <svg viewBox="0 0 12 12" aria-hidden="true">
                  <rect className={`fate fate--${fate}`} width="12" height="12" rx="2" />
                </svg>
                <span>{t(`dashboard.fate.${fate}`)}</span>
                <b>
                  <Money amount={amount} currency={currency} />
                </b>
                <span>{value.amount > 0 && formatShare(Math.round((amount / value.amount) * 100) / 100, t.locale)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Figure>
  )
}
