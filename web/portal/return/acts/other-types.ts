import type { DoorView } from '#application/orders/door-view.ts'
import type { OrderView } from '#application/orders/view.ts'
import type { ReturnView } from '#application/returns/view.ts'

export type OtherType = { door: DoorView; closed: boolean }

/**
 * The types this return could have instead, of the order's doors as they are without its own units. A type closed to one of its products is
 * shown with the reason.
 */
export function otherTypes(
  { doors, items }: Pick<OrderView, 'doors' | 'items'>,
  { type, lines }: Pick<ReturnView, 'type' | 'lines'>,
): readonly OtherType[] {
  const mine = items.filter(({ id }) => lines.some(({ orderLineId }) => orderLineId === id))
  return doors
    .filter((door) => door.type !== type)
    .map((door) => {
      const own = mine.flatMap((item) => item.doors.find((one) => one.type === door.type) ?? [])
      const closed = own.find((one) => !one.open && one.exceptionTo === null)
      return { door: closed ?? own[0] ?? door, closed: closed !== undefined }
    })
}
