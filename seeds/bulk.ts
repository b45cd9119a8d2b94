import type { Pool } from 'pg'

/** An id in order of time for the n-th copy of a kind, the same in every statement. */
const copyId = (kind: string): string =>
  `overlay(overlay(md5('${kind}' || n) placing lpad(to_hex(1750000000000 + n::bigint * 60000), 12, '0') from 1) placing '7' from 13)::uuid`

/** Whose the n-th copy is: everybody in turn. */
const person = `($4::uuid[])[1 + n % cardinality($4::uuid[])]`
const instant = `to_timestamp(1750000000 + n * 60)`

type Copy = { table: string; where: string; set: Readonly<Record<string, string>> }

/** Every row of the table that hangs on the template, once per n, with some columns its own. (Each statement names `$4`, or its type is unknown.) */
const copy = ({ table, where, set }: Copy): string => {
  const own = Object.entries(set).map(([column, value]) => `'${column}', ${value}`)
  return `insert into ${table} select x.* from generate_series($2::int, $3::int) n, ${table} t,
    lateral jsonb_populate_record(t, jsonb_build_object(${own.join(', ')})) x where ${where} = $1 and cardinality($4::uuid[]) > 0`
}

const [order, line, returned, returnLine, unit, clock, event, message] = [
  'order',
  'line',
  'return',
  'return line',
  'unit',
  'clock',
  'event',
  'message',
].map(copyId) as [string, string, string, string, string, string, string, string]

const ofOrder: readonly Copy[] = [
  {
    table: 'orders',
    where: 't.id',
    set: { id: order, shop_order_id: `'B' || n`, number: `'CMD-B' || n`, customer_id: person, company_id: 'null', placed_at: instant },
  },
  { table: 'order_lines', where: 't.order_id', set: { id: line, order_id: order } },
]

/** One in twenty is still to be answered; the others are closed, as in a desk's third year. */
const closed = `n % 20 <> 0`

const ofReturn: readonly Copy[] = [
  {
    table: 'returns',
    where: 't.id',
    set: {
      id: returned,
      number: `'RMA-2025-' || lpad(n::text, 6, '0') || '-0'`,
      order_id: order,
      customer_id: person,
      company_id: 'null',
      submitted_at: instant,
      status: `case when ${closed} then 'closed' else 'submitted' end`,
      ended_at: `case when ${closed} then ${instant} end`,
      lane: `case when ${closed} then 'done' else 'to_answer' end`,
      next_due: `case when ${closed} then null else ${instant} end`,
    },
  },
  { table: 'return_lines', where: 't.return_id', set: { id: returnLine, return_id: returned, order_line_id: line } },
  {
    table: 'return_units',
    where: 't.return_id',
    set: { id: unit, return_id: returned, line_id: returnLine, order_line_id: line, serial: 'null' },
  },
  {
    table: 'clocks',
    where: 't.return_id',
    set: {
      id: clock,
      return_id: returned,
      ended_at: `case when ${closed} then ${instant} end`,
      outcome: `case when ${closed} then 'met' end`,
    },
  },
  { table: 'events', where: 't.return_id', set: { id: event, return_id: returned, at: instant } },
  { table: 'conversations', where: 't.id', set: { id: returned, return_id: returned, customer_id: person, opened_at: instant } },
  { table: 'messages', where: 't.conversation_id', set: { id: message, conversation_id: returned, at: instant, author_id: person } },
]

type Bulk = { returnId: string; orderId: string; count: number; people: readonly string[]; say: (sentence: string) => void }

/**
 * Load for the bench: `count` returns copied from one that was really made (an order with one line, one unit), each on an order of its own, in
 * turn for each of these people. Row by row it would take hours; the copies are exact but for ids, dates and states.
 */
export async function bulkReturns(pool: Pool, { returnId, orderId, count, people, say }: Bulk): Promise<void> {
  const batch = 20_000
  const client = await pool.connect()
  try {
    for (let from = 1; from <= count; from += batch) {
      const to = Math.min(count, from + batch - 1)
      await client.query('begin')
      await client.query(`alter table returns disable trigger returns_tell_live`)
      for (const it of ofOrder) await client.query(copy(it), [orderId, from, to, people])
      for (const it of ofReturn) await client.query(copy(it), [returnId, from, to, people])
      await client.query(`alter table returns enable trigger returns_tell_live`)
      await client.query('commit')
      say(`${to} of ${count} returns`)
    }
    await client.query('vacuum analyze')
  } finally {
    client.release()
  }
}
