import type { Pool, PoolClient } from 'pg'

/** An id in order of time for the n-th copy of a kind, the same in every statement. */
const copyId = (kind: string): string =>
  `overlay(overlay(md5('${kind}' || n) placing lpad(to_hex(1750000000000 + n::bigint * 60000), 12, '0') from 1) placing '7' from 13)::uuid`

/** Whose the n-th copy is: everybody in turn. */
const person = `($4::uuid[])[1 + n % cardinality($4::uuid[])]`
const instant = `to_timestamp(1750000000 + n * 60)`

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

const nth = (list: readonly string[]): string => `(array[${list.map((word) => `'${word}'`).join()}])[1 + (n / 100) % ${list.length}]`

const [types, tiers, reasons, clauses, families, things] = [
  ['standard_warranty', 'advanced_warranty', 'convenience', 'shipping_error', 'withdrawal'],
  ['standard', 'silver', 'gold', 'platinum'],
  ['dead_on_arrival', 'failed_in_use', 'damaged_in_transit', 'wrong_item', 'no_longer_needed', 'other', 'battery_fault'],
  ['A1', 'A3', 'A4', 'B2', 'D1', 'E2', 'E3', 'C1', 'C2', 'C4', 'D2'],
  ['ECR', 'SSD', 'CAM'],
  [
    'écran',
    'clavier',
    'onduleur',
    'routeur',
    'imprimante',
    'portable',
    'casque',
    'batterie',
    'caméra',
    'douchette',
    'disque',
    'chargeur',
    'micro',
  ],
].map(nth) as [string, string, string, string, string, string]

/** Of a hundred five are to be answered, one in a thousand escalated; each other lane has one. */
const lane = `case n % 100 when 1 then 'waiting' when 2 then 'in_transit' when 3 then 'to_inspect' when 4 then 'to_refund' when 5 then 'to_send_back'
  else case when ${closed} then 'done' else 'to_answer' end end`
const value = `1000 + (n::bigint * 7919) % 250000`
const sku = `'TK-' || ${families} || '-' || n % 700`

/** What desks narrow by and look for: different from one to the next, so that a rare thing is rare and a common one common. */
const varied: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  returns: {
    type: types,
    tier: tiers,
    lane,
    escalated: `n % 1000 = 20`,
    assignee_id: 'null',
    next_due: `case when ${lane} = 'done' then null else to_timestamp(1780000000 + (n::bigint * 7919) % 5000000) end`,
    card: `jsonb_set(jsonb_set(t.card, '{value}', to_jsonb(${value})), '{skus}', to_jsonb(array[${sku}]))`,
    facets: `to_jsonb(array['lane:' || ${lane}, 'type:' || ${types}, 'tier:' || ${tiers}, 'agent:nobody', 'reason:' || ${reasons},
      'sku:TK', 'sku:TK-' || ${families}, 'sku:' || ${sku}]
      || case when n % 3 = 0 then array['clause:' || ${clauses}] else '{}' end || case when n % 1000 = 20 then array['lane:escalated'] else '{}' end)`,
  },
  return_units: { serial: `'SN' || lpad(n::text, 9, '0')` },
}

/** One message each. (Each statement names `$1` and `$4`, or their types are unknown.) */
const said = `insert into messages (id, conversation_id, sequence, at, author_id, author_kind, body, retention)
  select ${message}, ${returned}, 2, ${instant}, ${person}, 'customer',
    'Bonjour, mon ' || ${things} || ' ne marche plus depuis hier, dossier interne D' || n % 60000 || '. Merci.', 'conversation'
  from generate_series($2::int, $3::int) n where $1::uuid is not null`

type Bulk = {
  returnId: string
  orderId: string
  count: number
  people: readonly string[]
  varied?: boolean
  say: (sentence: string) => void
}

/**
 * Load for the bench: `count` returns copied from one that was really made (an order with one line, one unit), each on an order of its own, in
 * turn for each of these people; `varied`: by type, tier, lane, value, product and words. Row by row it would take hours; the copies are exact but for ids, dates and states.
 */
export async function bulkReturns(pool: Pool, { returnId, orderId, count, people, varied: vary = false, say }: Bulk): Promise<void> {
  const batch = 20_000
  const client = await pool.connect()
  const statements = async (copies: readonly Copy[]): Promise<string[]> =>
    Promise.all(
      copies.map(async (it) => copy({ ...it, set: { ...it.set, ...(vary ? varied[it.table] : {}) } }, await writable(client, it.table))),
    )
  try {
    const [orders, returns] = [await statements(ofOrder), await statements(ofReturn)]
    const indexes = vary ? await withoutIndexes(client) : []
    for (let from = 1; from <= count; from += batch) {
      const to = Math.min(count, from + batch - 1)
      await client.query('begin')
      await client.query(`alter table returns disable trigger returns_tell_live`)
      for (const text of orders) await client.query(text, [orderId, from, to, people])
      for (const text of returns) await client.query(text, [returnId, from, to, people])
      if (vary) await client.query(said, [returnId, from, to, people])
      await client.query(`alter table returns enable trigger returns_tell_live`)
      await client.query('commit')
      say(`${to} of ${count} returns`)
    }
    if (vary) await client.query('set session_replication_role = default')
    for (const index of indexes) {
      say(index.split(' using ', 1)[0] ?? '')
      await client.query(index)
    }
    if (vary)
      await client.query(
        `insert into search_vocabulary (word) select distinct unnest(search_words(body)) from messages on conflict do nothing`,
      )
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
  const tables = [...new Set([...ofOrder, ...ofReturn].map(({ table }) => table))]
  const { rows } = await client.query<{ name: string; made: string }>(
    `select i.indexrelid::regclass::text as name, lower(left(pg_get_indexdef(i.indexrelid), 6)) || substr(pg_get_indexdef(i.indexrelid), 7) as made
     from pg_index i where i.indrelid = any($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  await client.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'`)
  return rows.map(({ made }) => made)
}
