import { Link } from '@tanstack/react-router'
import type { ReturnView } from '#application/returns/view.ts'
import { useMinute } from '../../../ui/deadline/use-minute.ts'
import { daysBetween } from '../../../ui/format/days-since.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { Money } from '../../../ui/format/money.tsx'
import type { Key } from '../../../ui/words/catalogues.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { ReturnedBefore } from './returned-before.tsx'

/** Of which order, when it came, and what of it is out of the ordinary; the rest is folded away. */
export function OrderFacts({ view }: { view: ReturnView }) {
  const t = useT()
  const today = new Date(useMinute()).toISOString()
  const { order, staff, currency } = view
  return (
    <>
      <dl className="kv">
        <dt>{t('desk.facts.order')}</dt>
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
        {staff && !staff.order.paid && (
          <>
            <dt>{t('desk.facts.paid')}</dt>
            <dd>
              <Money amount={staff.order.received} currency={currency} />, {t('desk.facts.paid.rest')}
            </dd>
          </>
        )}
        {staff && staff.order.returned.length > 0 && (
          <>
            <dt>{t('journal.returned')}</dt>
            <dd>
              <ReturnedBefore returned={staff.order.returned} />
            </dd>
          </>
        )}
      </dl>
      {staff && <Ordinary order={{ ...staff.order, placedAt: order.placedAt }} />}
    </>
  )
}

type Staff = NonNullable<ReturnView['staff']>

/** What is the same of nearly every order. */
function Ordinary({ order: { placedAt, channel, paid, buyerCapacity, returned } }: { order: Staff['order'] & { placedAt: string } }) {
  const t = useT()
  return (
    <details className="ordinary">
      <summary>{t('desk.facts.order.more')}</summary>
      <dl className="kv">
        <dt>{t('desk.facts.placed')}</dt>
        <dd>
          <Moment at={placedAt} />, {t(`desk.facts.channel.${channel}` as Key)}
        </dd>
        {paid && (
          <>
            <dt>{t('desk.facts.paid')}</dt>
            <dd>{t('desk.facts.paid.whole')}</dd>
          </>
        )}
        <dt>{t('desk.facts.buyer')}</dt>
        <dd>{t(`desk.facts.buyer.${buyerCapacity}` as Key)}</dd>
        {returned.length === 0 && (
          <>
            <dt>{t('journal.returned')}</dt>
            <dd>{t('journal.returned.none')}</dd>
          </>
        )}
      </dl>
    </details>
  )
}
