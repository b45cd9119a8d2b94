import type { QueueAsk } from '#application/reads.ts'
import { dockConditions } from './dock-conditions.ts'
import { formatRmaNumber } from '#domain/return/rma-number.ts'

/** A condition on `returns r` with its values, each given to `sql` as its parameter (`$4`). A name stands for one text. */
export type Condition = { name: string; sql: (...parameters: string[]) => string; values: readonly unknown[] }

/** What narrows a queue. */
export function conditions({ lane, atDock, assigneeId, type, text }: QueueAsk): Condition[] {
  const asked: Condition[] = []
  const add = (name: string, sql: Condition['sql'], ...values: unknown[]): void => void asked.push({ name, sql, values })
  if (lane === 'escalated') add('escalated', () => 'r.escalated')
  // Written out: only so may the plan use the index of what is done.
  else if (lane === 'done') add('done', () => `r.lane = 'done'`)
  else if (lane !== 'all') add('lane', (p) => `r.lane = ${p}`, lane)
  if (atDock !== undefined) add(`dock ${atDock}`, () => dockConditions[atDock])
  if (assigneeId === null) add('unassigned', () => 'r.assignee_id is null')
  else if (assigneeId !== undefined) add('assignee', (p) => `r.assignee_id = ${p}`, assigneeId)
  if (type !== undefined) add('type', (p) => `r.type = ${p}`, type)
  if (text !== undefined) add('text', found, text, `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`, numbersLike(text))
  return asked
}

/**
 * What one field finds: exact numbers, serials and tracking numbers, and parts of names and addresses (of 500 people: whoever finds more
 * wants a narrower word).
 */
const found: Condition['sql'] = (text, part, numbers) => `r.id in (
  select id from returns where number = any(${numbers})
  union select f.id from returns f join orders n on n.id = f.order_id where n.number = ${text}
  union select return_id from return_units where serial = ${text}
  union select return_id from return_parcels where tracking = ${text}
  union select f.id from returns f where f.customer_id in (
    select w.id from people w left join companies k on k.id = w.company_id where w.name ilike ${part} or w.email ilike ${part} or k.name ilike ${part} limit 500))`

/** The number itself, or for « 482 » the numbers that have this sequence, whatever their year. */
function numbersLike(text: string): string[] {
  if (!/^\d{1,9}$/.test(text)) return [text.toUpperCase()]
  const thisYear = new Date().getUTCFullYear()
  return Array.from({ length: 20 }, (_, ago) => formatRmaNumber(thisYear - ago, Number(text))).filter((number) => number !== undefined)
}
