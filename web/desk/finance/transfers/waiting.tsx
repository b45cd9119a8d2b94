import { Link } from '@tanstack/react-router'
import { formatMoney } from '../../../ui/format/number.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { useFiles } from './use-files.ts'

/** Files that wait for a second person, above what is owed; nothing where none does. */
export function Waiting() {
  const t = useT()
  const waiting = useFiles().rows.filter(({ state }) => state === 'made')
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
