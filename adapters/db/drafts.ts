import type { DraftStore } from '#application/ports.ts'
import type { Draft, Reads, SentDraft } from '#application/reads.ts'
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
const drop = statement('drop draft', 'delete from drafts where customer_id = $1 and order_id = $2')

const sentAs = statement(
  'draft sent as',
  `select r.number from sent_drafts s join returns r on r.id = s.return_id where s.customer_id = $1 and r.order_id = $2 and s.draft_id = $3`,
)
const send = statement(
  'send draft',
  'insert into sent_drafts (customer_id, draft_id, return_id, sent_at) select $1, $2, r.id, $4 from returns r where r.number = $3',
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
  of: async (customerId, orderId) => (await one(run<Draft>(draftOf, [customerId, orderId])))?.data ?? null,
  sentAs: async (customerId, orderId, draftId) => (await one(run<{ number: string }>(sentAs, [customerId, orderId, draftId])))?.number,
  async send({ customerId, draftId, number, at }) {
    await run(send, [customerId, draftId, number, at])
  },
})

export const draftReads = (run: Run): Pick<Reads, 'draft' | 'drafts' | 'sentDraft'> => ({
  draft: (customerId, orderId) => one(run<Draft>(draftOf, [customerId, orderId])),
  drafts: (customerId) => run<Draft & { orderNumber: string; title: string }>(draftsOf, [customerId]),
  sentDraft: (customerId, orderId) => one(run<SentDraft>(lastSent, [customerId, orderId])),
})
