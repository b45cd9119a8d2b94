import type { ReturnRow } from '#application/returns/row-view.ts'

type Row = Pick<ReturnRow, 'whose' | 'offered' | 'deadline' | 'submittedAt'>

/** What waits for the customer, an offer of ours included, and what waits for us; the nearest deadline first. */
export function byWhoActs<Given extends Row>(rows: readonly Given[]): { yours: readonly Given[]; ours: readonly Given[] } {
  const sorted = rows.toSorted((a, b) => compare(dueOf(a), dueOf(b)) || compare(a.submittedAt, b.submittedAt))
  const yours = (row: Row): boolean => row.whose === 'customer' || row.offered
  return { yours: sorted.filter(yours), ours: sorted.filter((row) => !yours(row)) }
}

/** After every date: nothing is promised. */
const never = '9999'
const dueOf = ({ deadline }: Row): string => deadline?.due ?? never
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
