import type { ReturnPage } from '#application/returns/ports.ts'
import type { Reads } from '#application/reads.ts'
import type { RmaEvent } from '#domain/return/event.ts'
import { messageColumns, readMessages } from './conversations.ts'
import { instant } from './instants.ts'
import { fileColumns, readFiles } from './file-rows.ts'
import { shownAccount } from './payments/bank-accounts.ts'
import type { PolicyReader } from './policies.ts'
import { orderColumns, readOrder } from './read-order.ts'
import { aggregate, type AggregateRow, readReturn } from './read-return.ts'
import { type EventRow, events } from './return-tables.ts'
import { one, type Run, statement } from './run.ts'

export const listed = (columns: string, from: string): string =>
  `coalesce((select json_agg(x) from (select ${columns} from ${from}) x), '[]')`
export const single = (columns: string, from: string): string => `(select row_to_json(x) from (select ${columns} from ${from}) x)`

/** How far each side has read a conversation; `owner` is the alias of what has its id. */
export const readBy = (
  owner: string,
): string => `(select json_build_object('customer', coalesce(max(d.sequence) filter (where p.roles && '{customer}'), 0),
    'merchant', coalesce(max(d.sequence) filter (where p.roles && '{support,manager}'), 0))
  from reads d join people p on p.id = d.person_id where d.conversation_id = ${owner}.id)`

/** How far each person was told by e-mail of a conversation; `owner` is the alias of what has its id. */
export const mailedUpTo = (owner: string): string =>
  `(select coalesce(json_object_agg(coalesce(k.person_id::text, ''), k.sequence), '{}') from mail_marks k where k.conversation_id = ${owner}.id)`

/** A customer, for the select list of a statement over `people p left join companies co`. */
export const customerFacts = `p.id, p.name, p.email, p.roles, co.name as company, p.company_id as "companyId", p.tier, p.profile, p.locale`

const returnPage = statement(
  'return page',
  `select ${aggregate},
    ${single(orderColumns, 'orders o where o.id = r.order_id')} as "order",
    ${single(customerFacts, 'people p left join companies co on co.id = p.company_id where p.id = r.customer_id')} as customer,
    ${single('p.id, p.name', 'people p where p.id = r.assignee_id')} as assignee,
    ${listed('t.id, t.subject_id as "subjectId", t.kind, t.clause, t.body', 'texts t where t.return_id = r.id order by t.id')} as texts,
    ${listed(fileColumns, 'files f where f.return_id = r.id order by f.uploaded_at, f.id')} as files,
    ${listed(messageColumns, 'messages m where m.conversation_id = r.id order by m.at, m.sequence')} as messages,
    ${events.arrayOf('r', 'sequence')} as events,
    ${listed('t.label_id as "labelId", t.at, t.status, t.words', 'tracking_events t join labels l on l.id = t.label_id where l.return_id = r.id order by t.at')} as tracking,
    ${single('c.name, c.customer_id as id', 'conversations c where c.id = r.id and c.name is not null')} as unsigned,
    (select coalesce(json_object_agg(d.person_id, d.sequence), '{}') from reads d where d.conversation_id = r.id) as "readUpTo",
    ${readBy('r')} as "readBy",
    ${mailedUpTo('r')} as "mailedUpTo",
    ${shownAccount('r')} as "bankAccount",
    (select coalesce(json_object_agg(p.id, p.name), '{}') from people p where p.id in (
      select m.author_id from messages m where m.conversation_id = r.id union select e.actor_id from events e where e.return_id = r.id
      union select (e.data->>'assignee')::uuid from events e where e.return_id = r.id and e.verb = 'assign')) as names
  from returns r where r.number = $1`,
)

type PageRow = AggregateRow & Omit<ReturnPage, 'rma' | 'policy' | 'events'> & { events: EventRow[] }

export const pageReads = (run: Run, policies: PolicyReader): Pick<Reads, 'returnPage'> => ({
  async returnPage(number) {
    const row = await one(run<PageRow>(returnPage, [number]))
    if (!row) return undefined
    const { customer, assignee, texts, names, unsigned, readUpTo, readBy, mailedUpTo: told } = row
    return {
      rma: readReturn(row),
      order: readOrder(row.order),
      policy: await policies.version(row.policyVersion),
      customer,
      assignee,
      texts,
      names,
      unsigned,
      readUpTo,
      readBy,
      mailedUpTo: told,
      bankAccount: row.bankAccount && { ...row.bankAccount, givenAt: instant(row.bankAccount.givenAt) },
      files: readFiles(row.files),
      messages: readMessages(row.messages),
      tracking: row.tracking.map((event) => ({ ...event, at: instant(event.at) })),
      events: events.read(row.events).map(readEvent),
    }
  },
})

const readEvent = ({ fromStatus, toStatus, ...event }: EventRow): RmaEvent => ({ ...event, from: fromStatus, to: toStatus })
