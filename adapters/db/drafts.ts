import type { Draft, DraftStore, SentDraft } from '#application/drafts/ports.ts'
import type { Reads } from '#application/reads.ts'
import { one, type Run, statement } from './run.ts'

// Without an expected version ($6 null) the last one to write wins. Version 0 is none yet: one that was there and is gone was sent or dropped.
const keep = statement(
  'keep draft',
  `insert into drafts as d (id, customer_id, order_id, data, version, updated_at)
   select $1::uuid, $2::uuid, $3::uuid, $4::jsonb, 1, $5::timestamptz
     where coalesce($6::int, 0) = 0 or exists (select from drafts where customer_id = $2::uuid and order_id = $3::uuid)
   on conflict (customer_id, order_id) do update set data = excluded.data, version = d.version + 1, updated_at = excluded.updated_at
     where $6::int is null or d.version = $6
   returning d.id, d.version`,
)
const lock = statement(
  'lock drafts',
  `select order_id as "orderId", data, version from drafts where customer_id = $1 and order_id = any($2) order by order_id for update`,
)
// Whatever is there is locked: what stands in the way is another's new one.
const keepAll = statement(
  'keep drafts',
  `insert into drafts as d (id, customer_id, order_id, data, version, updated_at)
   select x.id, $1, x.order_id, x.data, x.expects + 1, $3 from json_to_recordset($2::json) x(id uuid, order_id uuid, data jsonb, expects int)
     order by x.order_id
   on conflict (customer_id, order_id) do update set data = excluded.data, version = excluded.version, updated_at = excluded.updated_at
     where d.version = excluded.version - 1
   returning 1`,
)
const drop = statement('drop draft', 'delete from drafts where customer_id = $1 and order_id = $2')

const sentAs = statement(
  'draft sent as',
  `select r.number from sent_drafts s join returns r on r.id = s.return_id where s.customer_id = $1 and r.order_id = $2 and s.draft_id = $3`,
)
const send = statement(
  'send draft',
  'insert into sent_drafts (customer_id, draft_id, return_id, sent_at) select $1, $2, r.id, $4 from returns r where r.number = $3 on conflict do nothing returning 1',
)
const lastSent = statement(
  'last sent draft',
  `select s.draft_id as "draftId", r.number from returns r join sent_drafts s on s.return_id = r.id
   where r.order_id = $2 and s.customer_id = $1 order by s.sent_at desc, s.draft_id desc limit 1`,
)

const columns = `d.id, d.customer_id as "customerId", d.order_id as "orderId", d.data, d.version, d.updated_at as "updatedAt"`
const draftOf = statement('draft of', `select ${columns} from drafts d where d.customer_id = $1 and d.order_id = $2`)
const draftsOf = statement(
  'drafts of',
  `select ${columns}, o.number as "orderNumber", coalesce((select l.name from order_lines l where l.order_id = o.id order by l.position limit 1), '') as title
   from drafts d join orders o on o.id = d.order_id where d.customer_id = $1 order by d.updated_at desc, d.id limit 100`,
)

export const draftStore = (run: Run): DraftStore => ({
  keep: ({ id, customerId, orderId, data, expects, at }) =>
    one(run<{ id: string; version: number }>(keep, [id, customerId, orderId, JSON.stringify(data), at, expects ?? null])),
  async drop(customerId, orderId) {
    await run(drop, [customerId, orderId])
  },
  async lock(customerId, orderIds) {
    const rows = await run<Pick<Draft, 'orderId' | 'data' | 'version'>>(lock, [customerId, orderIds])
    return new Map(rows.map(({ orderId, data, version }) => [orderId, { data, version }]))
  },
  async keepAll(customerId, drafts, at) {
    const rows = drafts.map(({ id, orderId, data, expects }) => ({ id, order_id: orderId, data, expects }))
    return (await run(keepAll, [customerId, JSON.stringify(rows), at])).length === drafts.length
  },
  sentAs: async (customerId, orderId, draftId) => (await one(run<{ number: string }>(sentAs, [customerId, orderId, draftId])))?.number,
  async send({ customerId, draftId, number, at }) {
    return (await run(send, [customerId, draftId, number, at])).length > 0
  },
})

export const draftReads = (run: Run): Pick<Reads, 'draft' | 'drafts' | 'sentDraft'> => ({
  draft: (customerId, orderId) => one(run<Draft>(draftOf, [customerId, orderId])),
  drafts: (customerId) => run<Draft & { orderNumber: string; title: string }>(draftsOf, [customerId]),
  sentDraft: (customerId, orderId) => one(run<SentDraft>(lastSent, [customerId, orderId])),
})
