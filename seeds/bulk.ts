import type { Pool, PoolClient } from 'pg'
import { differing, lived } from './bulk-varied.ts'
import { closed, copyId, instant, person } from './bulk-copy.ts'

type Copy = { table: string; where: string; set: Readonly<Record<string, string>> }

/** Every row of the table that hangs on the template, once per n, with some columns its own. (Each statement names `$4`, or its type is unknown.) */
const copy = ({ table, where, set }: Copy, columns: readonly string[]): string => {
  const own = Object.entries(set).map(([column, value]) => `'${column}', ${value}`)
  return `insert into ${table} (${columns.join()}) select ${columns.map((column) => `x.${column}`).join()} from generate_series($2::int, $3::int) n, ${table} t,
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

type Bulk = {
  returnId: string
  orderId: string
  count: number
  people: readonly string[]
  /** By type, tier, lane, value, product, words, and with what these people did about it. */
  varied?: { staff: readonly string[] }
  say: (sentence: string) => void
}

/** Copies are numbered up to here, so that the last of few were made as lately as the last of many. */
const LAST = 999_999
const BATCH = 20_000

/**
 * Load for the bench: `count` returns copied from one that was really made (an order with one line, one unit), each on an order of its own, in
 * turn for each of these people. Row by row it would take hours; the copies are exact but for ids, dates, states and what `varied` says.
 */
export async function bulkReturns(pool: Pool, { returnId, orderId, count, people, varied, say }: Bulk): Promise<void> {
  const client = await pool.connect()
  const own = varied ? differing(varied.staff) : {}
  const statements = async (copies: readonly Copy[]): Promise<string[]> =>
    Promise.all(copies.map(async (it) => copy({ ...it, set: { ...it.set, ...own[it.table] } }, await writable(client, it.table))))
  const first = Math.max(1, LAST - count + 1)
  try {
    const [orders, returns] = [await statements(ofOrder), await statements(ofReturn)]
    const indexes = varied ? await withoutIndexes(client) : []
    for (let from = first; from < first + count; from += BATCH) {
      const to = Math.min(first + count - 1, from + BATCH - 1)
      await client.query('begin')
      await client.query(`alter table returns disable trigger returns_tell_live`)
      for (const text of orders) await client.query(text, [orderId, from, to, people])
      for (const text of returns) await client.query(text, [returnId, from, to, people])
      if (varied) for (const text of lived(varied.staff)) await client.query(text, [returnId, from, to, people])
      await client.query(`alter table returns enable trigger returns_tell_live`)
      await client.query('commit')
      say(`${to - first + 1} of ${count} returns`)
    }
    if (varied) await client.query('set session_replication_role = default')
    for (const index of indexes) {
      say(index.split(' using ', 1)[0] ?? '')
      await client.query(index)
    }
    await client.query('vacuum analyze')
  } finally {
    client.release()
  }
}

/** Columns that are not made of others. */
async function writable(client: PoolClient, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  return rows.map(({ name }) => name)
}

/** Rows without checks and indexes first, their indexes after them: a million in minutes. Answers how the indexes are made again. */
async function withoutIndexes(client: PoolClient): Promise<string[]> {
  const tables = [...[...ofOrder, ...ofReturn].map(({ table }) => table), 'resolutions', 'return_parcels']
  const { rows } = await client.query<{ name: string; made: string }>(
    `select i.indexrelid::regclass::text as name, lower(left(pg_get_indexdef(i.indexrelid), 6)) || substr(pg_get_indexdef(i.indexrelid), 7) as made
     from pg_index i where i.indrelid = any($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  await client.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'`)
  return rows.map(({ made }) => made)
}
