import { useQuery } from '@tanstack/react-query'
import type { ConversationView, OrderView } from '#application/views.ts'
import { apiQuery } from '../../ui/api/query.ts'
import type { Chosen } from '../../ui/form/chosen.ts'
import { Select } from '../../ui/form/inputs.tsx'
import { Quantity } from '../../ui/form/quantity-field.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** What the customer wrote about, if they said: one of it. */
export const named = ({ order, staff }: ConversationView): Chosen => (order?.line && staff?.theirs ? { [order.line.id]: 1 } : {})

/** The order with its lines, once one is chosen. */
export const useChosenOrder = (orderId: string): OrderView | undefined =>
  useQuery({ ...apiQuery<OrderView>(`/orders/${orderId}`), enabled: orderId !== '' }).data

type OrderProps = {
  view: ConversationView
  value: string
  onChange: (orderId: string) => void
  /** The customer is asked to confirm, at the address that wrote. */
  confirmed?: boolean
}

/** An order of whoever wrote: of nobody else's may anything be given. */
export function OrderChoice({ view, value, onChange, confirmed = false }: OrderProps) {
  const t = useT()
  const orders = view.staff?.orders.filter(({ theirs, confirmable }) => (confirmed ? confirmable : theirs)) ?? []
  return (
    <Select
      name="orderId"
      label={t('contact.desk.order')}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      blank={t('contact.desk.choose')}
      options={orders.map(({ id, number, title }) => ({ value: id, label: `${number}, ${title}` }))}
    />
  )
}

type LinesProps = { order: OrderView; chosen: Chosen; onChange: (chosen: Chosen) => void }

/** How many units of which products. */
export const LineChoice = ({ order, chosen, onChange }: LinesProps) =>
  order.items
    .filter(({ returnable }) => returnable > 0)
    .map(({ id, name, returnable }, index) => (
      <Quantity
        key={id}
        name={`lines.${index}.quantity`}
        label={name}
        min={0}
        max={returnable}
        value={chosen[id] ?? 0}
        onChange={(quantity) => onChange({ ...chosen, [id]: quantity })}
      />
    ))
