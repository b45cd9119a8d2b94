import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ConversationRow } from '#application/contact/row-view.ts'
import type { ReturnRow } from '#application/returns/row-view.ts'
import type { CustomersOrderRow } from '#application/orders/file-view.ts'
import { useApiPages } from '../../ui/api/query.ts'
import { More } from '../../ui/control/more.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { Money } from '../../ui/format/money.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { SkeletonRows } from '../../ui/notice/skeleton.tsx'
import { Status } from '../../ui/status/status.tsx'
import { statusTone } from '../../ui/status/status-tone.ts'
import { type Column, Table } from '../../ui/table/table.tsx'
import { MiniLine } from '../../ui/transit/mini-line.tsx'
import { wordKey } from '../../ui/transit/line-view.ts'
import { useT } from '../../ui/words/use-t.ts'
import { CameBack } from './came-back.tsx'

type Of = { /** The customer's. */ id: string }
type Pages<Row> = ReturnType<typeof useApiPages<Row>>

/** As many as are seen at once; the others a press away. */
const SHOWN = 10

export function CustomersReturns({ id }: Of) {
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
    <List title={t('customer.returns')} none={t('customer.returns.none.body')} columns={columns} pages={pages}>
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
    </List>
  )
}

export function CustomersOrders({ id }: Of) {
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
    <List title={t('customer.orders')} none={t('customer.orders.none.body')} columns={columns} pages={pages}>
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
    </List>
  )
}

export function CustomersTalks({ id }: Of) {
  const t = useT()
  const pages = useApiPages<ConversationRow>(`/desk/customers/${id}/conversations`, { limit: SHOWN })
  const columns = [
    { key: 'subject', label: t('customer.talk') },
    { key: 'order', label: t('customer.order'), width: '11.5rem' },
    { key: 'state', label: t('customer.state'), width: '10rem' },
    { key: 'last', label: t('customer.last'), width: '9rem' },
  ]
  return (
    <List title={t('customer.talks')} none={t('customer.talks.none')} columns={columns} pages={pages}>
      {pages.rows.map((row) => (
        <tr key={row.id}>
          <td>
            <Link className="cut" to="/desk/messages/$id" params={{ id: row.id }}>
              {row.subject}
            </Link>
          </td>
          <td>{row.orderNumber}</td>
          <td>{t(`customer.talk.${row.status}`)}</td>
          <td>
            <Moment at={row.lastAt} />
          </td>
        </tr>
      ))}
    </List>
  )
}

type ListProps = {
  title: string
  /** What is said where there is none. */ none: string
  columns: readonly Column[]
  pages: Pick<
    Pages<unknown>,
    'rows' | 'isPending' | 'isSuccess' | 'error' | 'refetch' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
  >
  children: ReactNode
}

function List({ title, none, columns, pages, children }: ListProps) {
  return (
    <section>
      <h2>{title}</h2>
      {pages.error && <LoadProblem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isSuccess && pages.rows.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <Table label={title} columns={columns} fixed>
          {pages.isPending && <SkeletonRows columns={columns.length} rows={2} />}
          {children}
        </Table>
      )}
      <More list={pages} />
    </section>
  )
}

function Goods({ title, count }: { title: string; count: number }) {
  const t = useT()
  const words = count > 1 ? t('customer.goods.more', { title, count: count - 1 }) : title
  return (
    <span className="one cut" title={words}>
      {words}
    </span>
  )
}
