import type { MacroCase, MacroReads, MacroStore } from '#application/macros/ports.ts'
import type { MacroHistoryView } from '#application/macros/view.ts'
import type { Macro } from '#domain/macro/macro.ts'
import { one, type Run, statement } from './run.ts'

const columns = `m.id, m.owner_id as "ownerId", m.version, m.name, m.fr, m.en, m.archived_at as "archivedAt"`

const get = statement('macro', `select ${columns} from macros m where m.id = $1`)
const lock = statement('lock macro', `select ${columns} from macros m where m.id = $1 for update`)
const count = statement(
  'count macros',
  'select count(*)::int as count from macros m where m.owner_id is not distinct from $1::uuid and m.archived_at is null',
)
const list = statement(
  'macros of',
  `select ${columns} from macros m where m.owner_id = $1 or m.owner_id is null
   order by m.archived_at is not null, m.owner_id is null, m.position, m.id`,
)

// A new one stands behind its owner's others.
const write = statement(
  'write macro',
  `with kept as (
     insert into macros as m (id, owner_id, position, version, name, fr, en, archived_at)
     values ($1, $2, (select coalesce(max(o.position), 0) + 1 from macros o where o.owner_id is not distinct from $2::uuid), $3, $4, $5, $6, $7)
     on conflict (id) do update set version = excluded.version, name = excluded.name, fr = excluded.fr, en = excluded.en, archived_at = excluded.archived_at
     returning id)
   insert into macro_events (id, macro_id, at, verb, actor_id, name, fr, en) select $8, kept.id, $9, $10, $11, $4, $5, $6 from kept`,
)

const order = statement(
  'order macros',
  `update macros m set position = ranked.rank from (
     select o.id, row_number() over (order by array_position($2::uuid[], o.id) nulls last, o.position, o.id) as rank
     from macros o where o.owner_id is not distinct from $1::uuid) ranked
   where m.id = ranked.id and m.position <> ranked.rank`,
)

const history = statement(
  'macro history',
  `select e.id, e.at, e.verb, e.name, e.fr, e.en, p.name as by
   from macro_events e left join people p on p.id = e.actor_id where e.macro_id = $1 order by e.id desc limit 500`,
)

/** What is promised to the customer, and what is the customer's own to do in time. */
const ours = `('review', 'reply', 'escalation', 'inspection', 'refund', 'legal_refund', 'legal_remedy')`
const theirs = `('return_by', 'details_by')`
const caseOf = statement(
  'macro case',
  `select r.number, r.type, r.policy_version as "policyVersion", r.submitted_at as "submittedAt", r.currency,
     coalesce((r.card->>'value')::bigint, 0) as value, o.number as "orderNumber",
     array(select l.name from return_lines x join order_lines l on l.id = x.order_line_id where x.return_id = r.id order by x.position) as products,
     array(select distinct x.declared->>'reason' from return_lines x where x.return_id = r.id and x.declared->>'reason' is not null) as reasons,
     array(select t.body from texts t where t.return_id = r.id and t.kind in ('note', 'dock_message') order by t.id) as said,
     coalesce(p.name, c.name, o.shipping->>'name', o.billing->>'name') as customer, coalesce(p.locale, c.locale, 'fr') as locale,
     (select min(k.due) from clocks k where k.return_id = r.id and k.ended_at is null and k.kind in ${ours} and k.subject is distinct from 'fetch') as "answerBy",
     (select min(k.due) from clocks k where k.return_id = r.id and k.ended_at is null and k.kind in ${theirs}) as "sendBy"
   from returns r join orders o on o.id = r.order_id left join people p on p.id = r.customer_id left join conversations c on c.id = r.id
   where r.number = any($1) order by array_position($1, r.number)`,
)

export const macroReads = (run: Run): MacroReads => ({
  macrosOf: (personId) => run<Macro>(list, [personId]),
  macro: (id) => one(run<Macro>(get, [id])),
  macroHistory: (id) => run<MacroHistoryView['items'][number]>(history, [id]),
  macroCase: (number) => one(run<MacroCase>(caseOf, [[number]])),
  macroCases: (numbers) => run<MacroCase>(caseOf, [numbers]),
})

export const macroStore = (run: Run): MacroStore => ({
  lock: (id) => one(run<Macro>(lock, [id])),
  count: async (ownerId) => (await one(run<{ count: number }>(count, [ownerId])))?.count ?? 0,
  async write({ id, ownerId, version, name, fr, en, archivedAt }, event) {
    await run(write, [id, ownerId, version, name, fr, en, archivedAt, event.id, event.at, event.verb, event.actorId])
  },
  async order(ownerId, ids) {
    await run(order, [ownerId, ids])
  },
  caseOf: (number) => one(run<MacroCase>(caseOf, [[number]])),
})
