import type { ConversationView } from '#application/contact/view.ts'
import type { WritersOrderRow } from '#application/orders/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { Money } from '../../ui/format/money.tsx'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { Status } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { goodsWords } from '../goods-words.ts'
import { OrderSearchField, useOrderSearch } from './order-search.tsx'

/** So many are looked through at a glance. */
const AT_ONCE = 4

type Known = NonNullable<ConversationView['staff']>['orders'][number]
type Props = { view: ConversationView; orders: readonly Known[] }

/** Orders that it may be about, the nearest guess first; any other is looked for. */
export function ContactOrders({ view, orders }: Props) {
  const t = useT()
  const search = useOrderSearch(view)
  const [first, rest] = [orders.slice(0, AT_ONCE), orders.slice(AT_ONCE)]
  return (
    <section className="stack" aria-labelledby="orders">
      <h2 id="orders">{t('contact.desk.orders')}</h2>
      {orders.length === 0 && <p className="muted">{t('contact.desk.orders.none')}</p>}
      <Orders orders={first} view={view} />
      {rest.length > 0 && (
        <details>
          <summary>{t('lane.order.more', { count: rest.length })}</summary>
          <Orders orders={rest} view={view} />
        </details>
      )}
      {'assign_order' in view.verbs && <OrderSearchField search={search} />}
      <Orders orders={search.items} view={view} />
    </section>
  )
}

const Orders = ({ orders, view }: { orders: readonly (Known | WritersOrderRow)[]; view: ConversationView }) =>
  orders.length > 0 && (
    <ul className="contact-orders">
      {orders.map((order) => (
        <Order key={order.id} order={order} view={view} />
      ))}
    </ul>
  )

function Order({ order, view }: { order: Known | WritersOrderRow; view: ConversationView }) {
  const t = useT()
  const assign = useCommand('PUT', `/conversations/${view.id}/order`, { version: view.version })
  const current = view.order?.id === order.id
  const { customer } = 'customer' in order ? order : { customer: null }
  return (
    <li>
      <b>{order.number}</b> <Moment at={order.placedAt} />, <Money amount={order.gross} currency={order.currency} />
      <span className="sub">{goodsWords(order, t)}</span>
      {customer && <span className="sub">{t('lane.order.of', { name: customer.company ?? (customer.name || customer.email) })}</span>}
      {!order.theirs && <span className="sub">{t('contact.desk.orders.not-theirs')}</span>}
      <ProblemNotice problem={assign.problem} />
      <span className="row">
        {current ? (
          <Status tone="go">{t('contact.desk.orders.about')}</Status>
        ) : (
          view.verbs.assign_order === null && (
            <ActionButton kind="quiet" busy={assign.busy} onClick={() => void assign.send({ orderId: order.id })}>
              {t('contact.desk.orders.assign')}
            </ActionButton>
          )
        )}
        {!order.theirs && !order.confirmable && 'assign_order' in view.verbs && (
          <ButtonLink kind="quiet" to="/desk/ouvrir/$orderId" params={{ orderId: order.id }}>
            {t('lane.order.open')}
          </ButtonLink>
        )}
      </span>
    </li>
  )
}
