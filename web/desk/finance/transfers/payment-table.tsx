import { Link } from '@tanstack/react-router'
import type { PaymentFileDetail, PaymentView } from '#application/payments/view.ts'
import { formatLocalDate } from '../../../ui/format/date.ts'
import { Money } from '../../../ui/format/money.tsx'
import { type Column, Table } from '../../../ui/table/table.tsx'
import { useT } from '../../../ui/words/use-t.ts'

/** What a file pays, return by return, with the bank's answer. */
export function PaymentTable({ payments }: Pick<PaymentFileDetail, 'payments'>) {
  const t = useT()
  const columns: readonly Column[] = [
    { key: 'number', label: t('finance.fact.return') },
    { key: 'account', label: t('finance.fact.account') },
    { key: 'amount', label: t('finance.column.amount'), num: true, width: '8rem' },
    { key: 'state', label: t('finance.transfer.column.answer') },
  ]
  return (
    <Table label={t('finance.transfer.payments')} columns={columns}>
      {payments.map((payment) => (
        <tr key={payment.id}>
          <td className="nb">
            <Link to="/desk/finance/$number/$resolutionId" params={{ number: payment.number, resolutionId: payment.resolutionId }}>
              {payment.number}
            </Link>
            <span className="sub">{payment.orderNumber}</span>
          </td>
          <td>
            {payment.holder !== null && payment.lastFour !== null
              ? t('finance.fact.account.of', { holder: payment.holder, lastFour: payment.lastFour })
              : '–'}
          </td>
          <td className="num">
            <Money amount={payment.amount} currency="EUR" />
          </td>
          <td>
            <Answer payment={payment} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

function Answer({ payment: { state, reference, bookedOn, failure } }: { payment: PaymentView }) {
  const t = useT()
  if (state === 'settled')
    return t('finance.transfer.payment.settled', {
      on: bookedOn === null ? '' : formatLocalDate(bookedOn, t.locale),
      reference: reference ?? '',
    })
  if (state === 'failed') return t('finance.transfer.payment.failed', { failure: failure ?? '' })
  return t(state === 'cancelled' ? 'finance.transfer.payment.cancelled' : 'finance.transfer.payment.open')
}
