import { Link } from '@tanstack/react-router'
import type { ReturnRow } from '#application/returns/row-view.ts'
import { useApiPages } from '../../ui/api/query.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { Money } from '../../ui/format/money.tsx'
import { Status } from '../../ui/status/status.tsx'
import { statusTone } from '../../ui/status/status-tone.ts'
import { MiniLine } from '../../ui/transit/mini-line.tsx'
import { wordKey } from '../../ui/transit/line-view.ts'
import { useT } from '../../ui/words/use-t.ts'
import { FileList, SHOWN } from './file-list.tsx'
import { Goods } from './goods.tsx'

/** What this customer asked to send back. */
export function CustomersReturns({ id }: { /** The customer's. */ id: string }) {
  const t = useT()
  const pages = useApiPages<ReturnRow>(`/desk/customers/${id}/returns`, { limit: SHOWN })
  const columns = [
    { key: 'number', label: t('customer.return'), width: '11.5rem' },
    { key: 'asked', label: t('customer.asked'), width: '7rem' },
    { key: 'goods', label: t('customer.goods') },
    { key: 'state', label: t('customer.state'), width: '15rem' },
    { key: 'amount', label: t('customer.amount'), num: true, width: '7rem' },
  ]
  return (
    <FileList title={t('customer.returns')} none={t('customer.returns.none.body')} columns={columns} pages={pages}>
      {pages.rows.map((row) => {
        const tone = statusTone({ customerWord: row.customerWord, whose: row.whose })
        return (
          <tr key={row.number}>
            <td>
              <Link to="/desk/retours/$number" params={{ number: row.number }}>
                {row.number}
              </Link>
            </td>
            <td>
              <Moment at={row.submittedAt} />
            </td>
            <td>
              <Goods title={row.title} count={row.products} />
              <span className="sub cut">{row.typeLabel}</span>
            </td>
            <td>
              <span className="row">
                <MiniLine station={row.station} state={row.stationState} />
                <Status {...(tone ? { tone } : {})}>{t(wordKey(row, 'staff'))}</Status>
              </span>
            </td>
            <td className="num">
              <Money amount={row.value} currency={row.currency} />
            </td>
          </tr>
        )
      })}
    </FileList>
  )
}
