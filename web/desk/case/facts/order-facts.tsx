import { Link } from '@tanstack/react-router'
import type { ReturnView } from '#application/returns/view.ts'
import { useMinute } from '../../../ui/deadline/use-minute.ts'
import { daysBetween } from '../../../ui/format/days-since.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { Money } from '../../../ui/format/money.tsx'
import type { Key } from '../../../ui/words/catalogues.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { ReturnedBefore } from './returned-before.tsx'

export function OrderFacts({ view }: { view: ReturnView }) {
  const t = useT()
  const today = new Date(useMinute()).toISOString()
  const { order, staff, currency } = view
  return (
    <section>
      <h2>{t('desk.facts.order')}</h2>
      <dl className="kv">
        <dt>{t('desk.facts.number')}</dt>
        <dd>
          <Link to="/desk/commandes/$id" params={{ id: order.id }}>
            {order.number}
          </Link>
          {staff && (
            <>
              , <Money amount={staff.order.gross} currency={currency} />
            </>
          )}
        </dd>
        <dt>{t('desk.facts.placed')}</dt>
        <dd>
          <Moment at={order.placedAt} />
          {staff && `, ${t(`desk.facts.channel.${staff.order.channel}` as Key)}`}
        </dd>
        <dt>{t('desk.facts.delivered')}</dt>
        <dd>
          {order.deliveredAt === null ? (
            t('desk.facts.delivered.unknown')
          ) : (
            <>
              <Moment at={order.deliveredAt} />, {t('desk.facts.days-ago', { days: daysBetween(order.deliveredAt, today) })}
            </>
          )}
        </dd>
        {staff && (
          <>
            <dt>{t('desk.facts.paid')}</dt>
            <dd>
              {staff.order.paid ? (
                t('desk.facts.paid.whole')
              ) : (
                <>
                  <Money amount={staff.order.received} currency={currency} />, {t('desk.facts.paid.rest')}
                </>
              )}
            </dd>
            <dt>{t('desk.facts.buyer')}</dt>
            <dd>{t(`desk.facts.buyer.${staff.order.buyerCapacity}` as Key)}</dd>
            <dt>{t('journal.returned')}</dt>
            <dd>
              <ReturnedBefore returned={staff.order.returned} />
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
