type GroupKey = 'late' | 'today' | 'later' | 'none'
export type Group<Row> = { key: GroupKey; rows: readonly Row[] }

/** Returns of a queue, and what finance owes. */
type Promised = { deadline: { due: string; late: boolean } | null }

type Clock = { /** Epoch ms. */ now: number; /** The merchant's calendar day of an instant. */ dayOf: (instant: string) => string }

/** Rows as they come, nearest promise first, under overdue, today and later; what has no promise stands last. */
export function groupRows<Row extends Promised>(rows: readonly Row[], clock: Clock): readonly Group<Row>[] {
  const keys: readonly GroupKey[] = ['late', 'today', 'later', 'none']
  const found = keys.map((key) => ({ key, rows: rows.filter((row) => groupOf(row, clock) === key) }))
  return found.filter((group) => group.rows.length > 0)
}

function groupOf({ deadline }: Promised, { now, dayOf }: Clock): GroupKey {
  if (!deadline) return 'none'
  if (deadline.late || Date.parse(deadline.due) < now) return 'late'
  return dayOf(deadline.due) === dayOf(new Date(now).toISOString()) ? 'today' : 'later'
}
