/** Rows by value, which are ordered currency by currency; one group where all are of one. */
export const groupByCurrency = <Row extends { currency: string }>(rows: readonly Row[]): readonly { key: string; rows: readonly Row[] }[] =>
  [...Map.groupBy(rows, ({ currency }) => currency)].map(([key, some]) => ({ key, rows: some }))

type GroupKey = 'late' | 'today' | 'later' | 'none'
export type Group<Row> = { key: GroupKey; rows: readonly Row[] }

/** Returns of a queue, and what finance owes. */
type Promised = {
  deadline: { due: string; late: boolean } | null
  /** What the list is ordered by, where that is not what it shows. */ nextDue?: string | null
}

type Clock = { /** Epoch ms. */ now: number; /** The merchant's calendar day of an instant. */ dayOf: (instant: string) => string }

/** Rows as they come, nearest promise first, under overdue, today and later; what has no promise stands last. */
export function groupRows<Row extends Promised>(rows: readonly Row[], clock: Clock): readonly Group<Row>[] {
  const keys: readonly GroupKey[] = ['late', 'today', 'later', 'none']
  const found = keys.map((key) => ({ key, rows: rows.filter((row) => groupOf(row, clock) === key) }))
  return found.filter((group) => group.rows.length > 0)
}

function groupOf({ deadline, nextDue }: Promised, { now, dayOf }: Clock): GroupKey {
  const due = nextDue === undefined ? deadline?.due : nextDue
  if (!due) return 'none'
  if (Date.parse(due) < now || (deadline?.late && deadline.due === due)) return 'late'
  return dayOf(due) === dayOf(new Date(now).toISOString()) ? 'today' : 'later'
}
