import type { DoorView } from '#application/orders/door-view.ts'

/** Doors that the same thing stands before, or nothing. */
export type DoorGroup = { before: Before | null; doors: readonly DoorView[] }

/** What several doors have in common: the check that closes them, and whether an exception may be pleaded against it. */
export type Before = Pick<DoorView, 'exceptionTo'> & { obstacle: NonNullable<DoorView['obstacle']> }

const sameness = ({ open, obstacle, exceptionTo }: DoorView): string =>
  open || obstacle === null ? '' : JSON.stringify([obstacle.code, obstacle.clause, obstacle.facts, exceptionTo])

/** In the order given; what stands before several doors is said once for all of them, what stands before one is its own. */
export function doorGroups(doors: readonly DoorView[]): DoorGroup[] {
  const groups = new Map<string, DoorView[]>()
  for (const door of doors) groups.set(sameness(door), [...(groups.get(sameness(door)) ?? []), door])
  return [...groups.values()].map((group) => {
    const [first] = group
    const obstacle = first?.open === false && group.length > 1 ? first.obstacle : null
    return { before: obstacle && { obstacle, exceptionTo: first?.exceptionTo ?? null }, doors: group }
  })
}
