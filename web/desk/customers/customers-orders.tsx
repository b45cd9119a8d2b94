import { Link } from '@tanstack/react-router'
import type { CustomersOrderRow } from '#application/orders/file-view.ts'
import { useApiPages } from '../../ui/api/query.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { Money } from '../../ui/format/money.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { CameBack } from './came-back.tsx'
import { FileList, SHOWN } from './file-list.tsx'
import { Goods } from './goods.tsx'

/** What this customer ordered, and what of it came back. */
export function CustomersOrders({ id }: { /** The customer's. */ id: string }) {
  const t = useT()
  const pages = useApiPages<CustomersOrderRow>(`/desk/customers/${id}/orders`, { limit: SHOWN })
  const columns = [
    { key: 'number', label: t('customer.order'), width: '11.5rem' },
    { key: 'placed', label: t('customer.placed'), width: '7rem' },
    { key: 'goods', label: t('customer.goods') },
    { key: 'back', label: t('customer.came-back'), width: '15rem' },
    { key: 'amount', label: t('customer.amount'), num: true, width: '7rem' },
  ]
  return (
    <FileList title={t('customer.orders')} none={t('customer.orders.none.body')} columns={columns} pages={pages}>
      {pages.rows.map((row) => (
        <tr key={row.id}>
          <td>
            <Link to="/desk/commandes/$id" params={{ id: row.id }}>
              {row.number}
            </Link>
          </td>
          <td>
            <Moment at={row.placedAt} />
          </td>
          <td>
            <Goods title={row.title} count={row.lines} />
          </td>
          <td>
            <CameBack returned={row.returned} />
          </td>
          <td className="num">
            <Money amount={row.gross} currency={row.currency} />
          </td>
        </tr>
      ))}
    </FileList>
  )
}
