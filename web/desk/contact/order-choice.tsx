import type { ConversationView } from '#application/contact/view.ts'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { RadioList } from '../../ui/form/choices.tsx'
import { formatDate } from '../../ui/format/date.ts'
import { formatMoney } from '../../ui/format/number.ts'
import { useT } from '../../ui/words/use-t.ts'
import { OrderSearchField, useOrderSearch } from './order-search.tsx'

type Props = {
  view: ConversationView
  value: string
  onChange: (orderId: string) => void
  /** The customer is asked to confirm, at the address that wrote. */
  confirmed?: boolean
}

/** An order of whoever wrote, or one that is looked for: of nobody else's may anything be given, and then it is said whose it is. */
export function OrderChoice({ view, value, onChange, confirmed = false }: Props) {
  const t = useT()
  const search = useOrderSearch(view)
  const own = view.staff?.orders ?? []
  const known = new Set(own.map(({ id }) => id))
  const all = [...own, ...search.items.filter(({ id }) => !known.has(id))]
  const choices = all.filter(({ theirs, confirmable }) => (confirmed ? confirmable : theirs))
  const others = search.items.filter(({ id }) => !choices.some((choice) => choice.id === id))
  return (
    <>
      {choices.length > 0 && (
        <div className="order-choice">
          <RadioList
            name="orderId"
            label={t('contact.desk.order')}
            value={value}
            onChange={onChange}
            options={choices.map(({ id, number, placedAt, gross, currency, title }) => ({
              value: id,
              label: [number, formatDate(placedAt, t.locale), formatMoney(gross, currency, t.locale)].join(', '),
              hint: title,
            }))}
          />
        </div>
      )}
      <OrderSearchField search={search} />
      {others.length > 0 && (
        <ul className="contact-orders">
          {others.map(({ id, number, placedAt, gross, currency, title, customer }) => (
            <li key={id}>
              <b>{[number, formatDate(placedAt, t.locale), formatMoney(gross, currency, t.locale)].join(', ')}</b>
              <span className="sub">{title}</span>
              <span className="sub">{t('lane.order.of-another', { name: customer.company ?? (customer.name || customer.email) })}</span>
              <ButtonLink kind="quiet" to="/desk/ouvrir/$orderId" params={{ orderId: id }}>
                {t('lane.order.open')}
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
