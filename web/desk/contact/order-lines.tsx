import { useQuery } from '@tanstack/react-query'
import type { ConversationView } from '#application/contact/view.ts'
import type { OrderView } from '#application/orders/view.ts'
import { apiQuery } from '../../ui/api/query.ts'
import type { Chosen } from '../../ui/form/chosen.ts'
import { Quantity } from '../../ui/form/quantity-field.tsx'
import { formatMoney } from '../../ui/format/number.ts'
import { useT } from '../../ui/words/use-t.ts'

/** What the customer wrote about, if they said: one of it. */
export const named = ({ order, staff }: ConversationView): Chosen => (order?.line && staff?.theirs ? { [order.line.id]: 1 } : {})

/** The order with its lines, once one is chosen. */
export const useChosenOrder = (orderId: string): OrderView | undefined =>
  useQuery({ ...apiQuery<OrderView>(`/orders/${orderId}`), enabled: orderId !== '' }).data

/** What the chosen units were charged, to the minor unit. */
export const worthOf = ({ items }: Pick<OrderView, 'items'>, chosen: Chosen): number =>
  items.reduce((sum, { id, gross, quantity }) => sum + Math.round((gross * (chosen[id] ?? 0)) / quantity), 0)

type LinesProps = { order: OrderView; chosen: Chosen; onChange: (chosen: Chosen) => void }

/** How many units of which products; what each cost, how many were bought, and how many are in a return already. */
export function LineChoice({ order, chosen, onChange }: LinesProps) {
  const t = useT()
  return order.items
    .filter(({ returnable }) => returnable > 0)
    .map(({ id, name, returnable, quantity, gross }, index) => (
      <Quantity
        key={id}
        name={`lines.${index}.quantity`}
        label={name}
        hint={t('lane.line', { price: formatMoney(gross, order.currency, t.locale), bought: quantity, gone: quantity - returnable })}
        min={0}
        max={returnable}
        value={chosen[id] ?? 0}
        onChange={(units) => onChange({ ...chosen, [id]: units })}
      />
    ))
}
