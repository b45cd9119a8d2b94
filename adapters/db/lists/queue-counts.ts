import { MOST_COUNTED, MOST_TALLIED, type QueueOf, type QueueSum } from '#application/queue/ports.ts'
import type { Reads } from '#application/reads.ts'
import { type DockList, dockLists } from '#domain/return/dock-list.ts'
import { lanes } from '#domain/return/lane.ts'
import { one, type Run, type Statement, statement } from '../run.ts'
import { dockConditions } from './dock-conditions.ts'
import { indexOrder, isNarrowed, narrowing, placeOf, soughtIn } from './queue-conditions.ts'
import { written } from './written.ts'

const sums = `r.currency, count(*)::int as count, coalesce(sum(r.value), 0)::bigint as value,
  count(*) filter (where r.next_due < $1)::int as late, count(*) filter (where r.next_due >= $1 and r.next_due <= $2)::int as today,
  count(*) filter (where r.next_due > $2)::int as later, count(*) filter (where r.next_due is null)::int as none`

function summing(of: QueueOf): { asked: Statement; values: unknown[] } {
  const narrowed = isNarrowed(of)
  const { where, names, values } = written(isNarrowed(of) ? soughtIn(of) : [...placeOf(of), ...narrowing(of)], 3)
  const rows = narrowed
    ? `(select r.currency, r.value, r.next_due from returns r where ${where} ${indexOrder(of)} limit ${MOST_COUNTED + 1}) r`
    : `returns r where ${where}`
  return {
    asked: statement(`queue sums ${narrowed ? 'of few ' : ''}${names}`, `select ${sums} from ${rows} group by r.currency order by 2 desc`),
    values,
  }
}

/** Several counts in one statement. No two desks ask for the same ones: it is planned anew each time, and no connection keeps it. */
function tallying(ofs: readonly QueueOf[]): { asked: Statement; values: unknown[] } {
  const texts: string[] = []
  const all: unknown[] = []
  for (const of of ofs) {
    const { where, values } = written(isNarrowed(of) ? soughtIn(of) : [...placeOf(of), ...narrowing(of)], all.length + 1)
    texts.push(`(select count(*)::int from (select from returns r where ${where} ${indexOrder(of)} limit ${MOST_TALLIED}) r)`)
    all.push(...values)
  }
  return { asked: { name: '', text: `select array[${texts.join()}]::int[] as counts` }, values: all }
}

// The lanes that have work: what is done grows for ever, and nobody counts it.
const working = lanes.filter((lane) => lane !== 'done')
const counts = statement(
  'lane counts',
  `select json_object_agg(lane, count) as lanes, (select count(*)::int from returns where escalated) as escalated
   from (select lane, count(*)::int from returns where lane = any('{${working.join()}}') group by lane) l`,
)

const ofDock = dockLists.map((list) => `(select count(*)::int from returns r where ${dockConditions[list]}) as ${list}`)
const dockCounts = statement('dock counts', `select ${ofDock.join()}`)

export const queueCounts = (run: Run): Pick<Reads, 'queueSums' | 'countQueues' | 'laneCounts' | 'dockCounts'> => ({
  queueSums(of, { now, endOfDay }) {
    const { asked, values } = summing(of)
    return run<QueueSum>(asked, [now, endOfDay, ...values])
  },
  async countQueues(ofs) {
    if (ofs.length === 0) return []
    const { asked, values } = tallying(ofs)
    return (await one(run<{ counts: number[] }>(asked, values)))?.counts ?? []
  },
  async laneCounts() {
    const row = await one(run<{ lanes: Record<string, number> | null; escalated: number }>(counts))
    const zero = Object.fromEntries([...lanes, 'escalated'].map((lane) => [lane, 0])) as Awaited<ReturnType<Reads['laneCounts']>>
    return { ...zero, ...row?.lanes, escalated: row?.escalated ?? 0 }
  },
  async dockCounts() {
    return (await one(run<Record<DockList, number>>(dockCounts))) ?? { to_judge: 0, expected: 0, to_return: 0 }
  },
})
