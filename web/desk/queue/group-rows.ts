import { formatDate } from '../../ui/format/date.ts'

type When = 'late' | 'today' | 'later' | 'none'
/** `when`, `currency`: what its rows have in common, where they are ordered by it. */
export type Group<Row> = { key: string; when?: When; currency?: string; rows: readonly Row[] }

/** Rows by value, which are ordered currency by currency; one group where all are of one. */
export const groupByCurrency = <Row extends { currency: string }>(rows: readonly Row[]): readonly Group<Row>[] =>
  [...Map.groupBy(rows, ({ currency }) => currency)].map(([currency, some]) => ({ key: currency, currency, rows: some }))

/** Rows that are ordered by nothing that groups them. */
export const ungrouped = <Row>(rows: readonly Row[]): readonly Group<Row>[] => [{ key: 'all', rows }]

/** Returns and conversations of a queue, and what finance owes. */
type Promised = {
  deadline: { due: string; late: boolean } | null
  /** What the list is ordered by, where that is not what it shows. */ nextDue?: string | null
}

/** Rows as they come, nearest promise first, under overdue, today (the merchant's) and later; what has no promise stands last. `now`: epoch ms. */
export function groupRows<Row extends Promised>(rows: readonly Row[], now: number): readonly Group<Row>[] {
  const found = Map.groupBy(rows, (row) => whenOf(row, now))
  const whens: readonly When[] = ['late', 'today', 'later', 'none']
  return whens.map((when) => ({ key: when, when, rows: found.get(when) ?? [] })).filter((group) => group.rows.length > 0)
}

function whenOf({ deadline, nextDue }: Promised, now: number): When {
  const due = nextDue === undefined ? deadline?.due : nextDue
  if (!due) return 'none'
  if (Date.parse(due) < now || (deadline?.late && deadline.due === due)) return 'late'
  return formatDate(due, 'fr') === formatDate(new Date(now).toISOString(), 'fr') ? 'today' : 'later'
}
