import type { ReturnStore } from '#application/returns/store.ts'
import type { Reads } from '#application/reads.ts'
import type { PrecedentView } from '#application/returns/precedent-view.ts'
import type { Precedents } from '#domain/return/precedent.ts'
import { type Run, statement } from './run.ts'

/** So many are named; the others are in the sum. */
const NAMED = 12

/** The last of the lines alike (domain/return/precedent.ts) that were decided whole, `l` and its return `t` themselves not among them. */
const lastAlike = (what: string, most: number): string => `
  select ${what} from return_lines p
  where p.precedent = l.precedent and p.accepted is not null and p.return_id <> t.id order by p.precedent, p.id desc limit ${most}`

/** `n`: how the last hundred were decided. */
const counted = `
  from returns t join return_lines l on l.return_id = t.id
  cross join lateral (
    select count(*) filter (where c.accepted)::int as accepted, count(*)::int as total from (${lastAlike('p.accepted', 100)}) c) n`

const precedentCounts = statement(
  'precedent counts',
  `select l.id as "lineId", n.accepted, n.total ${counted} where t.number = $1 and n.total > 0`,
)

/** With when, by whom and why the last decision of each of the newest was taken. */
const precedentsOf = statement(
  'precedents of',
  `select l.id as "lineId", n.accepted, n.total, k.cases ${counted}
   cross join lateral (
     select json_agg(json_build_object(
       'number', r.number, 'accepted', c.accepted, 'at', to_char(d.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       'by', who.name, 'clause', no.decision_clause, 'reason', no.decision_reason, 'why', w.body) order by c.id desc) as cases
     from (${lastAlike('p.id, p.return_id, p.accepted', NAMED)}) c
     join returns r on r.id = c.return_id
     left join lateral (
       select e.id, e.at, e.actor_id from events e
       where e.return_id = c.return_id and e.verb in ('approve', 'reject') order by e.sequence desc limit 1) d on true
     left join people who on who.id = d.actor_id
     left join texts w on w.return_id = c.return_id and w.subject_id = d.id and w.kind = 'reason'
     left join lateral (
       select u.decision_clause, u.decision_reason from return_units u
       where u.return_id = c.return_id and u.line_id = c.id and u.decision = 'rejected' order by u.position limit 1) no on true) k
   where t.number = $1 and n.total > 0`,
)

export const precedentReads = (run: Run): Pick<Reads, 'precedentsOf'> => ({
  precedentsOf: (number) => run<PrecedentView>(precedentsOf, [number]),
})

/** While a case is decided, under its lock: the sums alone. */
export const precedentStore = (run: Run): Pick<ReturnStore, 'precedentCounts'> => ({
  precedentCounts: (number) => run<Precedents & { lineId: string }>(precedentCounts, [number]),
})
