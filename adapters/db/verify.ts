import type { Pool } from 'pg'
import { dueOf } from '#domain/clock/clock.ts'
import { nearAt } from '#domain/clock/remaining.ts'
import { card, named } from '#domain/return/card.ts'
import { facets } from '#domain/return/facets.ts'
import { escalated, lane, nextDue } from '#domain/return/lane.ts'
import { acceptedWhole, precedentKey } from '#domain/return/precedent.ts'
import { holds, type Rma } from '#domain/return/rma.ts'
import { orderColumns, type OrderRow, readOrder } from './read-order.ts'
import { figureDifferences } from './figures/verify-figures.ts'
import { talkDifferences } from './contact/verify-conversations.ts'
import { aggregate, type AggregateRow, readReturn } from './read-return.ts'
import { type Run, runOn, statement } from './run.ts'
import { instant, instantOrNull } from './instants.ts'

/** Something kept that is not what the domain derives from the rest. */
export type Difference = { number: string; what: string; kept: unknown; derived: unknown }

const batch = statement(
  'returns to verify',
  `select ${aggregate}, r.lane, r.escalated, r.facets, r.next_due as "nextDue",
     (select json_object_agg(l.id, json_build_array(l.precedent, l.accepted)) from return_lines l where l.return_id = r.id) as alike,
     (select json_object_agg(u.id, u.held) from return_units u where u.return_id = r.id) as held,
     (select json_object_agg(c.id, c.near_at) from clocks c where c.return_id = r.id) as near,
     (select coalesce(max(e.sequence), 0) from events e where e.return_id = r.id) as "lastEvent",
     (select coalesce(max(m.sequence), 0) from messages m where m.conversation_id = r.id) as "lastMessage",
     (select row_to_json(x) from (select ${orderColumns} from orders o where o.id = r.order_id) x) as "order"
   from returns r where r.id > $1 order by r.id limit $2`,
)

type KeptRow = AggregateRow & {
  lane: string
  escalated: boolean
  facets: string[]
  nextDue: string | null
  alike: Record<string, [string, boolean | null]>
  held: Record<string, boolean> | null
  near: Record<string, string> | null
  lastEvent: number
  lastMessage: number
  order: OrderRow
}

const overHeld = statement(
  'lines held beyond what was bought',
  `select o.number, l.shop_line_id as line, l.quantity, h.held from (
     select order_line_id, count(*)::int as held from return_units where held group by order_line_id) h
   join order_lines l on l.id = h.order_line_id join orders o on o.id = l.order_id where h.held > l.quantity order by o.number, l.position`,
)

/**
 * Recomputes from each return's facts what is kept derived: due instants, warnings, held units, lane, card, facets, precedents, and the sequence that events and
 * messages reached; and counts the units held of each order line (invariant 1). Walks all returns, and conversations without one, in batches.
 */
export async function* differences(pool: Pool, { size = 200 }: { size?: number } = {}): AsyncGenerator<Difference> {
  const run = runOn(pool)
  yield* await heldBeyondBought(run)
  yield* talkDifferences(run, size)
  yield* figureDifferences(run)
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await run<KeptRow>(batch, [last, size])
    for (const row of rows) yield* differencesOf(row)
    const end = rows.at(-1)
    if (!end || rows.length < size) return
    last = end.id
  }
}

async function heldBeyondBought(run: Run): Promise<Difference[]> {
  const rows = await run<{ number: string; line: string; quantity: number; held: number }>(overHeld)
  return rows.map(({ number, line, quantity, held }) => ({ number, what: `units held of line ${line}`, kept: held, derived: quantity }))
}

function differencesOf(row: KeptRow): Difference[] {
  const rma = readReturn(row)
  const pairs: [what: string, kept: unknown, derived: unknown][] = [
    ['lane', row.lane, lane(rma)],
    ['escalated', row.escalated, escalated(rma)],
    ['nextDue', instantOrNull(row.nextDue), nextDue(rma)],
    ['card', row.card, card(rma, named(rma, readOrder(row.order)))],
    ['facets', row.facets, facets(rma, row.card)],
    ['sequence', rma.sequence, Math.max(row.lastEvent, row.lastMessage)],
    ...clockPairs(rma, row),
    ...linePairs(rma, row),
    ...unitPairs(rma, row),
  ]
  return pairs
    .filter(([, kept, derived]) => !same(kept, derived))
    .map(([what, kept, derived]) => ({ number: rma.number, what, kept, derived }))
}

const clockPairs = (rma: Rma, { near }: KeptRow): [string, unknown, unknown][] =>
  rma.clocks.flatMap((clock): [string, unknown, unknown][] => [
    [`clock ${clock.kind} ${clock.id} due`, clock.due, dueOf(clock)],
    [`clock ${clock.kind} ${clock.id} near`, instant(near?.[clock.id] ?? ''), nearAt(clock)],
  ])

const linePairs = (rma: Rma, { alike }: KeptRow): [string, unknown, unknown][] =>
  rma.lines.map((line) => [`line ${line.id} as a precedent`, alike[line.id], [precedentKey(rma, line), acceptedWhole(line)]])

const unitPairs = (rma: Rma, { held }: KeptRow): [string, unknown, unknown][] =>
  rma.lines.flatMap((line) =>
    line.units.map((unit): [string, unknown, unknown] => [`unit ${unit.id} held`, held?.[unit.id], holds(rma.status, unit)]),
  )

/** By value, whatever the order of an object's fields: PostgreSQL keeps them in its own. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  )
}
