import { Link, useParams } from '@tanstack/react-router'
import type { OrderFileView } from '#application/orders/file-view.ts'
import { useApi } from '../../ui/api/query.ts'
import { formatDate, formatLocalDate } from '../../ui/format/date.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { Money } from '../../ui/format/money.tsx'
import { Table } from '../../ui/table/table.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { Address } from '../address.tsx'
import { CameBack } from './came-back.tsx'
import { FilePage } from './file-page.tsx'

/** An order as it was bought, paid and delivered, and what came back of it. */
export function OrderPage() {
  const { id } = useParams({ from: '/desk/commandes/$id' })
  const t = useT()
  const order = useApi<OrderFileView>(`/desk/orders/${id}`)
  return (
    <FilePage
      title={order.data ? t('customer.order.title', { number: order.data.number }) : t('customer.order')}
      what="order"
      file={order}
      facts={
        order.data && (
          <>
            <Bought order={order.data} />
            <Delivered order={order.data} />
          </>
        )
      }
      lists={order.data && <Lines order={order.data} />}
    />
  )
}

function Bought({ order }: { order: OrderFileView }) {
  const t = useT()
  const { customer, currency, gross, received, invoices, replaces } = order
  const name = customer.company ?? (customer.name || customer.email)
  return (
    <dl className="kv">
      <dt>{t('customer.order.whose')}</dt>
      <dd>
        {customer.id === null ? (
          <>
            {name} <span className="muted">{t('customer.order.guest')}</span>
          </>
        ) : (
          <Link to="/desk/clients/$id" params={{ id: customer.id }}>
            {name}
          </Link>
        )}
        {name !== customer.email && (
          <>
            <br />
            <Address email={customer.email} />
          </>
        )}
      </dd>
      <dt>{t('desk.facts.placed')}</dt>
      <dd>
        <Moment at={order.placedAt} />, {t(`desk.facts.channel.${order.channel}`)}
      </dd>
      <dt>{t('desk.facts.buyer')}</dt>
      <dd>{t(`desk.facts.buyer.${order.buyerCapacity}`)}</dd>
      <dt>{t('customer.amount')}</dt>
      <dd>
        <Money amount={gross} currency={currency} />
      </dd>
      <dt>{t('desk.facts.paid')}</dt>
      <dd>
        {received >= gross ? (
          t('desk.facts.paid.whole')
        ) : (
          <>
            <Money amount={received} currency={currency} />, {t('desk.facts.paid.rest')}
          </>
        )}
      </dd>
      {order.paymentReference && (
        <>
          <dt>{t('customer.order.payment')}</dt>
          <dd className="mono">{order.paymentReference}</dd>
        </>
      )}
      {invoices.length > 0 && (
        <>
          <dt>{t('customer.order.invoices')}</dt>
          <dd>{invoices.map(({ number, date }) => `${number}, ${formatLocalDate(date, t.locale)}`).join(' ; ')}</dd>
        </>
      )}
      {replaces && (
        <>
          <dt>{t('customer.order.replaces')}</dt>
          <dd>
            <Link to="/desk/retours/$number" params={{ number: replaces }}>
              {replaces}
            </Link>
          </dd>
        </>
      )}
    </dl>
  )
}

function Delivered({ order: { parcels } }: { order: OrderFileView }) {
  const t = useT()
  return (
    <section>
      <h2>{t('customer.order.parcels')}</h2>
      {parcels.length === 0 && <p className="muted">{t('customer.order.parcels.none')}</p>}
      <ul>
        {parcels.map(({ carrier, tracking, deliveredAt }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- parcels have no name of their own and never change places
          <li key={index}>
            {t('customer.order.parcel', {
              carrier: carrier ?? 'none',
              on: deliveredAt === null ? 'none' : formatDate(deliveredAt, t.locale),
            })}
            {tracking && (
              <>
                , <span className="mono">{tracking}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Lines({ order: { items, currency } }: { order: OrderFileView }) {
  const t = useT()
  const columns = [
    { key: 'product', label: t('customer.order.product') },
    { key: 'quantity', label: t('customer.order.quantity'), num: true, width: '5.25rem' },
    { key: 'serials', label: t('customer.order.serials'), width: '10rem' },
    { key: 'back', label: t('customer.came-back'), width: '11.5rem' },
    { key: 'amount', label: t('customer.amount'), num: true, width: '6.5rem' },
  ]
  return (
    <section>
      <h2>{t('customer.order.lines')}</h2>
      <Table label={t('customer.order.lines')} columns={columns} fixed>
        {items.map((item) => (
          <tr key={item.id}>
            <td>
              <span className="one cut" title={item.name}>
                {item.name}
              </span>
              <span className="sub whole">{item.sku}</span>
            </td>
            <td className="num">{item.quantity}</td>
            <td className="mono small">
              {item.serials.map((serial) => (
                <span key={serial} className="one cut" title={serial}>
                  {serial}
                </span>
              ))}
            </td>
            <td>
              <CameBack returned={item.returned} />
            </td>
            <td className="num">
              <Money amount={item.gross} currency={currency} />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
