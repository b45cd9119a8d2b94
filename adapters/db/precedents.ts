import type { Reads } from '#application/reads.ts'
import type { PrecedentView } from '#application/views.ts'
import { type Run, statement } from './run.ts'

/** Alike (domain/return/precedent.ts) and decided whole: the last hundred of each line. */
const precedentsOf = statement(
  'precedents of',
  `select l.id as "lineId", count(*) filter (where c.accepted)::int as accepted, count(*)::int as total,
     json_agg(json_build_object('number', r.number, 'accepted', c.accepted) order by c.id desc) as cases
   from returns t join return_lines l on l.return_id = t.id
   cross join lateral (
     select p.id, p.return_id, p.accepted from return_lines p
     where p.precedent = l.precedent and p.accepted is not null and p.return_id <> t.id order by p.precedent, p.id desc limit 100) c
   join returns r on r.id = c.return_id
   where t.number = $1
   group by l.id`,
)

export const precedentReads = (run: Run): Pick<Reads, 'precedentsOf'> => ({
  precedentsOf: (number) => run<PrecedentView>(precedentsOf, [number]),
})
