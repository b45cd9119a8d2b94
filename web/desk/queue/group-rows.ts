import type { ReturnRow } from '#application/views.ts'

export type GroupKey = 'late' | 'today' | 'later' | 'none'
export type Group = { key: GroupKey; rows: readonly ReturnRow[] }

type Clock = { /** Epoch ms. */ now: number; /** The merchant's calendar day of an instant. */ dayOf: (instant: string) => string }

/** Rows as they come, nearest promise first, under overdue, today and later; what has no promise stands last. */
export function groupRows(rows: readonly ReturnRow[], clock: Clock): readonly Group[] {
  const keys: readonly GroupKey[] = ['late', 'today', 'later', 'none']
  const found = keys.map((key) => ({ key, rows: rows.filter((row) => groupOf(row, clock) === key) }))
  return found.filter((group) => group.rows.length > 0)
}

function groupOf({ deadline }: ReturnRow, { now, dayOf }: Clock): GroupKey {
  if (!deadline) return 'none'
  if (deadline.late || Date.parse(deadline.due) < now) return 'late'
  return dayOf(deadline.due) === dayOf(new Date(now).toISOString()) ? 'today' : 'later'
}
