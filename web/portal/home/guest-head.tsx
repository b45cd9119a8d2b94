import type { ReactNode } from 'react'
import type { OrderRow } from '#application/orders/view.ts'
import type { Page } from '#application/page.ts'
import { useApi } from '../../ui/api/query.ts'
import { formatDate } from '../../ui/format/date.ts'
import { formatMoney } from '../../ui/format/number.ts'
import { useT } from '../../ui/words/use-t.ts'

const unbroken = (text: ReactNode) => <span className="nb">{text}</span>

/** The one order that a guest follows: what it is, and that it is all. */
export function GuestHead({ number }: { number: string }) {
  const t = useT()
  const order = useApi<Page<OrderRow>>('/orders').data?.items[0]
  return (
    <div>
      <h1>{t.rich('entry.home.title', { number, nb: unbroken })}</h1>
      {order && (
        <p>
          {order.title}.{' '}
          {t('entry.home.bought', {
            at: formatDate(order.placedAt, t.locale),
            lines: order.lines,
            amount: formatMoney(order.gross, order.currency, t.locale),
          })}
        </p>
      )}
      <p>{t('entry.home.lead')}</p>
    </div>
  )
}
