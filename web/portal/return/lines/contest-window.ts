import type { LineView, ObjectionView } from '#application/returns/line-view.ts'

type Unit = LineView['units'][number]

/** What another look can still be asked for. */
export const contestable = (units: readonly Unit[]): readonly Unit[] => units.filter(({ objection }) => objection?.open === true)

/** Until when all of these can still be contested together; or when the last window closed, if it is too late. */
export function contestUntil(units: readonly Unit[]): ObjectionView | null {
  const windows = units.flatMap(({ objection }) => objection ?? []).toSorted((a, b) => (a.due < b.due ? -1 : 1))
  return windows.find(({ open }) => open) ?? windows.at(-1) ?? null
}
