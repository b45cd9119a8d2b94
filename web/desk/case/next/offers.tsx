import type { ReturnView } from '#application/views.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { formatMoney } from '../../../ui/format/number.ts'
import { useT } from '../../../ui/words/use-t.ts'

/** Commercial settlements offered, the last one first, and what the customer said. */
export function Offers({ view }: { view: ReturnView }) {
  const t = useT()
  if (view.settlements.length === 0) return null
  return (
    <section className="next">
      <h2>{t('desk.offers')}</h2>
      <ul className="owed">
        {view.settlements.toReversed().map(({ id, kind, amount, goods, state, offeredAt, answeredAt }) => (
          <li key={id}>
            <b>{t('desk.offers.one', { kind, goods, amount: formatMoney(amount, view.currency, t.locale) })}</b>
            <span className="small soft">
              {t(`desk.offers.${state}`)}, <Moment at={answeredAt ?? offeredAt} as="dateTime" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
