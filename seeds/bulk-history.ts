import type { Pool } from 'pg'

type History = { staff: readonly string[]; say: (sentence: string) => void }

const nth = `split_part(r.number, '-', 3)::int`
const answeredAt = `r.submitted_at + make_interval(mins => 5 + (${nth} * 37) % 2000)`
const receivedAt = `${answeredAt} + make_interval(days => 3 + ${nth} % 4)`
const paidAt = `${receivedAt} + make_interval(hours => 6 + (${nth} * 13) % 130)`
const bulk = `from returns r where r.number like 'RMA-2025-%-0' and r.status = 'closed'`

/** What became of the returns of `bulkReturns`: answered, received, judged and paid, at differing hours, by differing people, of 500 products. */
const steps: readonly (readonly [what: string, sql: string])[] = [
  ['products', `update order_lines l set sku = 'SKU-' || lpad((${nth} % 500)::text, 3, '0') from returns r where r.order_id = l.order_id`],
  [
    'answers',
    `insert into events (id, return_id, sequence, at, verb, actor_id, actor_role, from_status, to_status, data)
     select overlay(r.id::text placing 'a' from 36)::uuid, r.id, 900, ${answeredAt}, 'approve', ($1::uuid[])[1 + ${nth} % cardinality($1::uuid[])], 'support', 'submitted', 'approved', '{}'
     ${bulk}`,
  ],
  [
    'verdicts',
    `update return_units u set decision = 'approved', receipt = 'received', verdict = case when ${nth} % 11 = 0 then 'refused' else 'accepted' end,
       received_at = ${receivedAt}, disposition = (array['restock', 'refurbish', 'rtv', 'scrap'])[1 + ${nth} % 4] from returns r
     where u.return_id = r.id and r.status = 'closed' and cardinality($1::uuid[]) > 0`,
  ],
  [
    'payments',
    `insert into resolutions (id, return_id, position, kind, state, unit_ids, amount, reduce_receivable, early, owed_at, executed_at, executed_by, reference)
     select r.id, r.id, 0, (array['refund', 'refund', 'credit', 'replacement'])[1 + ${nth} % 4], 'executed', array[u.id], 24990, 0, false, ${receivedAt}, ${paidAt},
       ($1::uuid[])[1], 'VIR' from returns r join return_units u on u.return_id = r.id
     where r.number like 'RMA-2025-%-0' and r.status = 'closed' and ${nth} % 11 <> 0`,
  ],
  [
    'promises',
    `insert into clocks (id, return_id, kind, position, subject, rule, started_at, due, near_at, ended_at, outcome)
     select r.id, r.id, 'refund', 5, r.id::text, '{"amount":{"hours":48},"calendar":{"kind":"continuous"}}', ${receivedAt}, ${receivedAt} + interval '48 h',
       ${receivedAt} + interval '38 h', s.executed_at, case when s.executed_at <= ${receivedAt} + interval '48 h' then 'met' else 'breached' end
     from returns r join resolutions s on s.return_id = r.id where r.number like 'RMA-2025-%-0' and cardinality($1::uuid[]) > 0`,
  ],
]

/** Load for measuring the dashboard: the returns of `bulkReturns` get a history. */
export async function bulkHistory(pool: Pool, { staff, say }: History): Promise<void> {
  for (const [what, sql] of steps) {
    await pool.query(sql, sql.includes('$1') ? [staff] : [])
    say(what)
  }
  await pool.query('vacuum analyze')
}
