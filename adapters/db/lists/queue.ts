import {
  type ListedReturn,
  MOST_COUNTED,
  MOST_TALLIED,
  type QueueAsk,
  type QueueOf,
  type QueueSort,
  type QueueSum,
  type Reads,
} from '#application/reads.ts'
import { type DockList, dockLists } from '#domain/return/dock-list.ts'
import { lanes } from '#domain/return/lane.ts'
import { one, type Run, type Statement, statement } from '../run.ts'
import { dockConditions } from './dock-conditions.ts'
import { listedColumns, listedFrom, type ListedRow, readListed } from './listed-return.ts'
import { always, firstId, lastId, never, paged, type sized } from './paging.ts'
import { type Condition, laneFacet, narrowing, placeOf } from './queue-conditions.ts'
import { search } from './search.ts'
import { unanswered } from './unanswered.ts'
import { remembered, written } from './written.ts'

/** How a list is ordered: the same text in the index, the page and what comes after a row. */
type Order = { name: string; by: string; from: (after: QueueAsk['after']) => Condition }

const orders: Readonly<Record<QueueSort, Order>> = {
  due: {
    name: 'due',
    by: `coalesce(r.next_due, 'infinity'), r.id`,
    from: (after) => beyond(`(coalesce(r.next_due, 'infinity'), r.id) >`, after ? [after.key ?? never, after.id] : [always, firstId]),
  },
  newest: {
    name: 'newest',
    by: 'r.submitted_at desc, r.id desc',
    from: (after) => beyond('(r.submitted_at, r.id) <', after ? [after.key ?? never, after.id] : [never, lastId]),
  },
  oldest: {
    name: 'oldest',
    by: 'r.submitted_at, r.id',
    from: (after) => beyond('(r.submitted_at, r.id) >', after ? [after.key ?? always, after.id] : [always, firstId]),
  },
  value: {
    name: 'value',
    by: 'r.value desc, r.id desc',
    from: (after) => beyond('(r.value, r.id) <', after ? [after.key ?? MOST, after.id] : [MOST, lastId]),
  },
}

const MOST = Number.MAX_SAFE_INTEGER

const beyond = (row: string, values: unknown[]): Condition => ({
  name: 'after',
  sql: (key, id) => `${row} (${key}, ${id})`,
  values,
})

/** What is done has no promise to be ordered by. */
const orderOf = ({ lane, sort }: Pick<QueueAsk, 'lane' | 'sort'>): Order => orders[sort ?? (lane === 'done' ? 'newest' : 'due')]

type Paged = { asked: ReturnType<typeof sized>; values: unknown[] }

const listing = ({ by }: Order): string =>
  `select ${listedColumns} from page join returns r on r.id = page.id ${listedFrom(unanswered, '$1')} order by ${by}`

/** The list's own order is walked to the page's last row. */
function plain(ask: QueueAsk, order: Order): Paged {
  const { where, names, values } = written([order.from(ask.after), ...placeOf(ask), ...narrowing(ask)], 2)
  const text = (rows: number): string =>
    `with page as (select r.id from returns r where ${where} order by ${order.by} limit ${rows}) ${listing(order)}`
  return { asked: remembered(`queue ${order.name} ${names}`, text), values }
}

/** So many rows of a lane are looked at in its order before the index of facets is asked instead. */
const WALK = 2_000

const carried = 'r.id, r.next_due, r.submitted_at, r.value'

/** What many rows have is found among the first of the lane. */
function walked(ask: QueueAsk, order: Order): Paged {
  const place = written([order.from(ask.after), ...placeOf(ask)], 2)
  const narrow = written(narrowing(ask), place.next)
  const text = (rows: number): string =>
    `with walked as materialized (select ${carried}, r.facets from returns r where ${place.where} order by ${order.by} limit ${WALK}),
     page as (select r.id from walked r where ${narrow.where} order by ${order.by} limit ${rows}) ${listing(order)}`
  return {
    asked: remembered(`queue walk ${order.name} ${place.names} / ${narrow.names}`, text),
    values: [...place.values, ...narrow.values],
  }
}

/** What few rows have is found by what they have, and sorted. */
function sought(ask: QueueAsk, order: Order): Paged {
  const found = written(soughtIn(ask), 2)
  const after = written([order.from(ask.after)], found.next)
  const text = (rows: number): string =>
    `with sought as materialized (select ${carried} from returns r where ${found.where}),
     page as (select r.id from sought r where ${after.where} order by ${order.by} limit ${rows}) ${listing(order)}`
  return { asked: remembered(`queue seek ${order.name} ${found.names}`, text), values: [...found.values, ...after.values] }
}

/** Where there is no facet to be found by, the lane's own indexes know values and ages. */
const soughtIn = (of: QueueOf): Condition[] => [...((of.facets ?? []).length > 0 ? laneFacet(of) : placeOf(of)), ...narrowing(of)]

/** What waits for the dock and what is named is few already. */
const isNarrowed = (of: QueueOf): boolean => narrowing(of).length > 0 && of.atDock === undefined && of.numbers === undefined

const sums = `r.currency, count(*)::int as count, coalesce(sum(r.value), 0)::bigint as value,
  count(*) filter (where r.next_due < $1)::int as late, count(*) filter (where r.next_due >= $1 and r.next_due <= $2)::int as today,
  count(*) filter (where r.next_due > $2)::int as later, count(*) filter (where r.next_due is null)::int as none`

function summing(of: QueueOf): { asked: Statement; values: unknown[] } {
  const narrowed = isNarrowed(of)
  const { where, names, values } = written(narrowed ? soughtIn(of) : [...placeOf(of), ...narrowing(of)], 3)
  const rows = narrowed
    ? `(select r.currency, r.value, r.next_due from returns r where ${where} limit ${MOST_COUNTED + 1}) r`
    : `returns r where ${where}`
  return {
    asked: statement(`queue sums ${narrowed ? 'of few ' : ''}${names}`, `select ${sums} from ${rows} group by r.currency order by 2 desc`),
    values,
  }
}

function tallying(of: QueueOf): { asked: Statement; values: unknown[] } {
  const { where, names, values } = written(isNarrowed(of) ? soughtIn(of) : [...placeOf(of), ...narrowing(of)], 1)
  const text = `select count(*)::int as count from (select from returns r where ${where} limit ${MOST_TALLIED}) r`
  return { asked: statement(`queue tally ${names}`, text), values }
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

export const deskReads = (run: Run): Pick<Reads, 'queue' | 'queueSums' | 'countQueue' | 'laneCounts' | 'dockCounts'> => ({
  async queue(ask) {
    const { text } = ask
    if (text !== undefined) return search(run, { ...ask, text })
    const order = orderOf(ask)
    const page = async ({ asked, values }: Paged): Promise<ListedReturn[]> =>
      (await paged(run<ListedRow>(asked(ask.limit), [ask.readerId, ...values]), ask.limit)).map(readListed)
    if (!isNarrowed(ask)) return page(plain(ask, order))
    const first = await page(walked(ask, order))
    return first.length === ask.limit ? first : page(sought(ask, order))
  },
  queueSums(of, { now, endOfDay }) {
    const { asked, values } = summing(of)
    return run<QueueSum>(asked, [now, endOfDay, ...values])
  },
  async countQueue(of) {
    const { asked, values } = tallying(of)
    return (await one(run<{ count: number }>(asked, values)))?.count ?? 0
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
