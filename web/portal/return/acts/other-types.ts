import type { DoorView, OrderView, ReturnView } from '#application/views.ts'

export type OtherType = { door: DoorView; closed: boolean }

/**
 * The types this return could have instead. The order's doors count its own units as taken, so that quantity closes none of them here: the
 * server judges with the rest. A type closed for every product is shown with its reason.
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
      const closed = own.find((one) => !one.open && one.exceptionTo === null && one.obstacle?.code !== 'quantity')
      return { door: closed ?? own[0] ?? door, closed: closed !== undefined }
    })
}
