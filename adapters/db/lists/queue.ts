import type { QueueAsk, Reads } from '#application/reads.ts'
import { lanes } from '#domain/return/lane.ts'
import { formatRmaNumber } from '#domain/return/rma-number.ts'
import { one, type Run, type Statement, statement } from '../run.ts'
import { listedColumns, listedFrom, type ListedRow, readListed } from './listed-return.ts'
import { always, firstId, lastId, never, paged } from './paging.ts'

/** Unread at the desk: what the customer wrote since somebody answered, or since this agent read it. */
const unanswered = `m.author_kind = 'customer' and m.sequence > coalesce((
  select max(s.sequence) from messages s where s.conversation_id = r.id and s.author_kind = 'staff' and not s.internal), 0)`

/** What one field of the queue finds: exact numbers, serials and tracking numbers, and parts of names and addresses. */
const found = (text: string, part: string, numbers: string): string => `r.id in (
  select id from returns where number = any(${numbers})
  union select f.id from returns f join orders n on n.id = f.order_id where n.number = ${text}
  union select return_id from return_units where serial = ${text}
  union select return_id from return_parcels where tracking = ${text}
  union select f.id from returns f where f.customer_id in (
    select w.id from people w left join companies k on k.id = w.company_id where w.name ilike ${part} or w.email ilike ${part} or k.name ilike ${part}))`

/** A condition with its values; \`$\` stands for the next parameter, once per value. */
type Condition = { name: string; sql: (...parameters: string[]) => string; values: readonly unknown[] }

function conditions({ lane, assigneeId, type, text }: QueueAsk): Condition[] {
  return [
    ...(lane === 'escalated' ? [{ name: 'escalated', sql: () => 'r.escalated', values: [] }] : []),
    ...(lane !== 'escalated' && lane !== 'all' ? [{ name: 'lane', sql: (p: string) => `r.lane = ${p}`, values: [lane] }] : []),
    ...(assigneeId === undefined
      ? []
      : [{ name: 'assignee', sql: (p: string) => `r.assignee_id is not distinct from ${p}::uuid`, values: [assigneeId] }]),
    ...(type === undefined ? [] : [{ name: 'type', sql: (p: string) => `r.type = ${p}`, values: [type] }]),
    ...(text === undefined
      ? []
      : [{ name: 'text', sql: found, values: [text, `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`, numbersLike(text)] }]),
  ] as Condition[]
}

/** The number itself, or for « 482 » the numbers that have this sequence, whatever their year. */
function numbersLike(text: string): string[] {
  if (!/^\d{1,9}$/.test(text)) return [text.toUpperCase()]
  const thisYear = new Date().getUTCFullYear()
  return Array.from({ length: 20 }, (_, ago) => formatRmaNumber(thisYear - ago, Number(text))).filter((number) => number !== undefined)
}

/** What promises nothing any more has no promise to be ordered by: newest first. */
const orders = {
  due: { after: `(coalesce(r.next_due, 'infinity'), r.id) > ($1::timestamptz, $2::uuid)`, by: `coalesce(r.next_due, 'infinity'), r.id` },
  newest: { after: `$1::timestamptz is not null and r.id < $2::uuid`, by: 'r.id desc' },
} as const

function queueStatement(asked: readonly Condition[], order: keyof typeof orders): Statement {
  let next = 5
  const where = [orders[order].after, ...asked.map(({ sql, values }) => sql(...values.map(() => `$${next++}`)))]
  return statement(
    `queue ${[order, ...asked.map(({ name }) => name)].join(' ')}`,
    `with page as (select r.id from returns r where ${where.join(' and ')} order by ${orders[order].by} limit $3)
     select ${listedColumns} from page join returns r on r.id = page.id ${listedFrom(unanswered, '$4')} order by ${orders[order].by}`,
  )
}

// The lanes that have work: what is done grows for ever, and nobody counts it.
const counts = statement(
  'lane counts',
  `select json_object_agg(lane, count) as lanes, (select count(*)::int from returns where escalated) as escalated
   from (select lane, count(*)::int from returns where lane <> 'done' group by lane) l`,
)

export const deskReads = (run: Run): Pick<Reads, 'queue' | 'laneCounts'> => ({
  async queue(ask) {
    const order = ask.lane === 'done' ? 'newest' : 'due'
    const asked = conditions(ask)
    const start = order === 'newest' ? [always, lastId] : [always, firstId]
    const after = ask.after ? [ask.after.due ?? never, ask.after.id] : start
    const values = [...after, ask.limit, ask.readerId, ...asked.flatMap((condition) => condition.values)]
    return (await paged(run<ListedRow>(queueStatement(asked, order), values))).map(readListed)
  },
  async laneCounts() {
    const row = await one(run<{ lanes: Record<string, number> | null; escalated: number }>(counts))
    const zero = Object.fromEntries([...lanes, 'escalated'].map((lane) => [lane, 0])) as Awaited<ReturnType<Reads['laneCounts']>>
    return { ...zero, ...row?.lanes, escalated: row?.escalated ?? 0 }
  },
})
