import { Link } from '@tanstack/react-router'
import type { PaymentFileView } from '#application/payments/view.ts'
import { useApiPages } from '../../../ui/api/query.ts'
import { formatMoney } from '../../../ui/format/number.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'

/** Files that wait for a second person, above what is owed; nothing where none does. */
export function Waiting() {
  const t = useT()
  const waiting = useApiPages<PaymentFileView>('/finance/payment-files', { waiting: 'true', limit: 20 }).rows
  if (waiting.length === 0) return null
  return (
    <div className="finance-acts">
      <Notice>
        <b>{t('finance.transfer.state.second')}</b>
        {waiting.map((file) => (
          <span key={file.id}>
            <Link to="/desk/finance/virements/$id" params={{ id: file.id }} className="mono">
              {file.messageId}
            </Link>{' '}
            {t('finance.transfer.waiting', { amount: formatMoney(file.amount, 'EUR', t.locale), by: file.madeBy })}
          </span>
        ))}
      </Notice>
    </div>
  )
}
