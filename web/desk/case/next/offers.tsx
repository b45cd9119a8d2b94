import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { Button } from '../../../ui/control/button.tsx'
import { Moment } from '../../../ui/format/moment.tsx'
import { formatMoney } from '../../../ui/format/number.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { useKeys } from '../../shortcuts/use-keys.ts'
import { obstacleOf } from '../acts/obstacle-of.ts'
import { WithdrawOfferDialog } from '../acts/withdraw-offer-dialog.tsx'

/** Commercial settlements offered, the last one first, and what the customer said. */
export function Offers({ view }: { view: ReturnView }) {
  const t = useT()
  const [asking, setAsking] = useState<string | null>(null)
  const open = obstacleOf('withdraw_settlement', view) === null ? view.settlements.findLast(({ state }) => state === 'offered') : undefined
  useKeys({ o: open && (() => setAsking(open.id)) })
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
            {id === open?.id && (
              <Button kind="quiet" icon="cross" keys="O" onClick={() => setAsking(id)}>
                {t('case.offer.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asking !== null && <WithdrawOfferDialog view={view} settlementId={asking} onClose={() => setAsking(null)} />}
    </section>
  )
}
