import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ResolutionView, ReturnView } from '#application/returns/view.ts'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { formatLocalDate } from '../../ui/format/date.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { Money } from '../../ui/format/money.tsx'
import { useT } from '../../ui/words/use-t.ts'

type Props = { view: ReturnView; resolution: ResolutionView; customer: string }

/** Whose it is, on which papers, since when and until when. */
export function ResolutionFacts({ view, resolution, customer }: Props) {
  const t = useT()
  const { staff, order } = view
  return (
    <dl className="kv">
      <Fact name={t('finance.fact.customer')}>
        {customer}
        {staff && <span className="sub">{staff.customer.email}</span>}
      </Fact>
      <Fact name={t('finance.fact.return')}>
        <Link to="/desk/retours/$number" params={{ number: view.number }}>
          {view.number}
        </Link>
        , {view.typeLabel}
      </Fact>
      <Fact name={t('finance.fact.order')}>
        {order.number}, <Moment at={order.placedAt} />
      </Fact>
      {order.invoices.length > 0 && (
        <Fact name={t('finance.fact.invoice')}>
          {order.invoices.map((invoice) => (
            <span key={invoice.number} className="one">
              {invoice.number}, {formatLocalDate(invoice.date, t.locale)}
            </span>
          ))}
        </Fact>
      )}
      {staff && (
        <Fact name={t('finance.fact.received')}>
          {t.rich('finance.fact.received-of', {
            received: <Money amount={staff.order.received} currency={view.currency} />,
            gross: <Money amount={staff.order.gross} currency={view.currency} />,
          })}
        </Fact>
      )}
      {staff?.order.paymentReference && (
        <Fact name={t('finance.fact.payment')}>
          <span className="mono">{staff.order.paymentReference}</span>
        </Fact>
      )}
      {view.bankAccount && <Fact name={t('finance.fact.account')}>{t('finance.fact.account.of', view.bankAccount)}</Fact>}
      <Fact name={t('finance.fact.since')}>
        <Moment at={resolution.owedAt} as="dateTime" />
        {resolution.early && <span className="sub">{t('finance.early')}</span>}
      </Fact>
      {resolution.state === 'owed' && resolution.deadline && (
        <Fact name={t('finance.fact.until')}>
          <Moment at={resolution.deadline.due} as="due" /> <Deadline deadline={resolution.deadline} />
        </Fact>
      )}
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)
