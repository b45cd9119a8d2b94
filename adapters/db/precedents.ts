import type { Reads } from '#application/reads.ts'
import type { PrecedentView } from '#application/views.ts'
import { type Run, statement } from './run.ts'

/** Alike: the same product, reason and clauses at issue (migrations/0035), under the same law, decided whole. */
const precedentsOf = statement(
  'precedents of',
  `select l.id as "lineId", count(*) filter (where d.accepted)::int as accepted, count(*)::int as total,
     json_agg(json_build_object('number', r.number, 'accepted', d.accepted) order by c.id desc) as cases
   from returns t join return_lines l on l.return_id = t.id
   cross join lateral (
     select p.id, p.return_id from return_lines p where p.precedent = l.precedent and p.return_id <> t.id order by p.precedent, p.id desc limit 100) c
   join returns r on r.id = c.return_id and r.legal_basis = t.legal_basis
   cross join lateral (
     select bool_and(u.decision = 'approved') as accepted, bool_and(u.decision in ('approved', 'rejected')) as decided
     from return_units u where u.return_id = c.return_id and u.line_id = c.id) d
   where t.number = $1 and d.decided
   group by l.id`,
)

export const precedentReads = (run: Run): Pick<Reads, 'precedentsOf'> => ({
  precedentsOf: (number) => run<PrecedentView>(precedentsOf, [number]),
})
