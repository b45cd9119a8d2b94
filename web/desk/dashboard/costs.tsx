import { Money } from '../../ui/format/money.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { Shown } from './dashboard-page.tsx'
import { Figure } from './figure.tsx'

/** Labels, gestures and scrap. */
export function Costs(shown: Shown) {
  const t = useT()
  const { costs, currency } = shown.view
  return (
    <Figure {...shown} table="costs" small>
      <ul className="sums">
        {(['labels', 'gestures', 'scrapped'] as const).map((of) => {
          const { count, amount } = costs[of]
          return (
            <li key={of}>
              <span>{t(`dashboard.costs.${of}`, { count })}</span>
              {amount === null ? (
                <span className="muted">{t('dashboard.costs.unpriced')}</span>
              ) : (
                <b>
                  <Money amount={amount} currency={currency} />
                </b>
              )}
            </li>
          )
        })}
      </ul>
    </Figure>
  )
}
