import type { OrderView } from '#application/views.ts'
import { TextArea } from '../../ui/form/inputs.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { type Chosen, chosenLines } from './order-lines.tsx'

/** Serials as they were typed, per order line: apart by commas, spaces or lines. */
export type Typed = Readonly<Record<string, string>>

const split = (text = ''): string[] => text.split(/[\s,;]+/).filter(Boolean)

/** The chosen lines with the serials of those products that bear one; a unit of which none was given cannot be read. */
export const withSerials = (order: OrderView | undefined, chosen: Chosen, typed: Typed) =>
  chosenLines(chosen).map((line) => {
    if (!order?.items.find(({ id }) => id === line.orderLineId)?.hasSerials) return line
    const serials = split(typed[line.orderLineId])
    return { ...line, serials, unreadableSerials: Math.max(0, line.quantity - serials.length) }
  })

type Props = { order: OrderView; chosen: Chosen; typed: Typed; onChange: (typed: Typed) => void }

/** The serials of each chosen product that bears one; those that left with the order are named. */
export function SerialFields({ order, chosen, typed, onChange }: Props) {
  const t = useT()
  return chosenLines(chosen).map(({ orderLineId }, index) => {
    const item = order.items.find(({ id }) => id === orderLineId)
    if (!item?.hasSerials) return null
    const free = item.serials.filter((serial) => !item.serialsHeld.includes(serial))
    return (
      <TextArea
        key={orderLineId}
        name={`lines.${index}.serials`}
        label={t('contact.desk.turn.serials', { name: item.name })}
        hint={t('contact.desk.turn.serials.hint', { count: free.length, serials: free.slice(0, 12).join(', ') })}
        rows={2}
        maxLength={5000}
        value={typed[orderLineId] ?? ''}
        onChange={({ target }) => onChange({ ...typed, [orderLineId]: target.value })}
      />
    )
  })
}
