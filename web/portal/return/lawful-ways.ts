import type { DoorView } from '#application/orders/door-view.ts'
import type { OrderView } from '#application/orders/view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { isStatutoryDoor } from '../../request/policy-words/beside.ts'

/** The law's ways that are open for a product of which something was refused, each once. */
export function lawfulWays({ items }: Pick<OrderView, 'items'>, { lines }: Pick<ReturnView, 'lines'>): readonly DoorView[] {
  const refused = lines.filter(({ units }) => units.some(({ decision, verdict }) => decision === 'rejected' || verdict === 'refused'))
  const doors = items
    .filter(({ id }) => refused.some(({ orderLineId }) => orderLineId === id))
    .flatMap((item) => item.doors.filter((door) => door.open && isStatutoryDoor(door)))
  return [...new Map(doors.map((door) => [door.type, door])).values()]
}
