import type { DoorView } from '#application/orders/door-view.ts'
import type { OrderView } from '#application/orders/view.ts'

export const isStatutoryDoor = ({ legalBasis }: Pick<DoorView, 'legalBasis'>): boolean => legalBasis !== 'commercial'

/** The article that gives each of the law's two ways. */
export const articleOf: Readonly<Record<string, string>> = { withdrawal: 'L221-18', legal_conformity: 'L217-3' }

/**
 * The law's way beside a merchant's type that is closed, if it is open: for what may also be a lack of conformity that guarantee, which is seen
 * by a shared reason; for a change of mind the withdrawal.
 */
export function lawfulDoor(
  { type }: Pick<DoorView, 'type'>,
  doors: readonly DoorView[],
  reasons: OrderView['reasons'],
): DoorView | undefined {
  const aboutDefects = reasons.some(({ types }) => types.includes(type) && types.includes('legal_conformity'))
  const wanted = aboutDefects ? 'legal_conformity' : 'withdrawal'
  return doors.find((door) => door.type === wanted && door.open)
}

/** The law's way beside the closed types of a list, each beside the first that it answers: it stands on the same page and is pointed to once. */
export function besidesOf(
  closed: readonly DoorView[],
  { doors, reasons }: Pick<OrderView, 'doors' | 'reasons'>,
): ReadonlyMap<string, DoorView> {
  const besides = new Map<string, DoorView>()
  for (const one of closed) {
    const door = one.open ? undefined : lawfulDoor(one, doors, reasons)
    if (door && ![...besides.values()].includes(door)) besides.set(one.type, door)
  }
  return besides
}

/** Open ones first, then those that need an exception, then the closed: each group in the policy's own order. */
export const byOpenness = (doors: readonly DoorView[]): DoorView[] => doors.toSorted((a, b) => closedness(a) - closedness(b))

const closedness = ({ open, exceptionTo }: DoorView): number => (open ? 0 : exceptionTo === null ? 2 : 1)
