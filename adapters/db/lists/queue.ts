import type { QueueAsk, Reads } from '#application/reads.ts'
import { type DockList, dockLists } from '#domain/return/dock-list.ts'
import { lanes } from '#domain/return/lane.ts'
import { one, type Run, statement } from '../run.ts'
import { dockConditions } from './dock-conditions.ts'
import { listedColumns, listedFrom, type ListedRow, readListed } from './listed-return.ts'
import { always, firstId, lastId, never, paged, sized } from './paging.ts'
import { type Condition, conditions } from './queue-conditions.ts'

/** Unread at the desk: what the customer wrote since somebody answered, or since this agent read it. */
const unanswered = `m.author_kind = 'customer' and m.sequence > coalesce((
  select max(s.sequence) from messages s where s.conversation_id = r.id and s.author_kind = 'staff' and not s.internal), 0)`

type Order = { by: string; from: (after: QueueAsk['after']) => Condition }

const byDue: Order = {
  by: `coalesce(r.next_due, 'infinity'), r.id`,
  from: (after) => ({
    name: 'due',
    sql: (due, id) => `(coalesce(r.next_due, 'infinity'), r.id) > (${due}, ${id})`,
    values: after ? [after.due ?? never, after.id] : [always, firstId],
  }),
}

/** What is done has no promise to be ordered by. */
const newest: Order = {
  by: 'r.id desc',
  from: (after) => ({ name: 'newest', sql: (id) => `r.id < ${id}`, values: [after?.id ?? lastId] }),
}

const made = new Map<string, ReturnType<typeof sized>>()

/** One statement for each combination of conditions that is ever asked for. */
function queueOf(asked: readonly Condition[], by: string): ReturnType<typeof sized> {
  const name = asked.map((condition) => condition.name).join(' ')
  let next = 2
  const where = asked.map(({ sql, values }) => sql(...values.map(() => `$${next++}`))).join(' and ')
  const queue =
    made.get(name) ??
    sized((rows) =>
      statement(
        `queue ${name} ${rows}`,
        `with page as (select r.id from returns r where ${where} order by ${by} limit ${rows})
         select ${listedColumns} from page join returns r on r.id = page.id ${listedFrom(unanswered, '$1')} order by ${by}`,
      ),
    )
  made.set(name, queue)
  return queue
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

export const deskReads = (run: Run): Pick<Reads, 'queue' | 'laneCounts' | 'dockCounts'> => ({
  async queue(ask) {
    const { by, from } = ask.lane === 'done' ? newest : byDue
    const asked = [from(ask.after), ...conditions(ask)]
    const values = [ask.readerId, ...asked.flatMap((condition) => condition.values)]
    return (await paged(run<ListedRow>(queueOf(asked, by)(ask.limit), values), ask.limit)).map(readListed)
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
