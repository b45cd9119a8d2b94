import type { MonthSums } from '#application/accounts/ports.ts'
import type { Reads } from '#application/reads.ts'
import { type Run, statement } from '../run.ts'
import { movements } from './accounts.ts'

const sum = (amount: string, condition: string): string => `coalesce(sum(${amount}) filter (where ${condition}), 0)::float8`
const given = `m.movement = 'executed'`
const months = statement(
  'months',
  `select to_char(m.at at time zone $3, 'YYYY-MM') as month, r.currency,
     count(*) filter (where ${given})::int as executed, count(*) filter (where not ${given})::int as voided,
     ${sum('s.amount - s.reduce_receivable', `${given} and s.kind <> 'credit'`)} as paid,
     ${sum('s.amount - s.reduce_receivable', `${given} and s.kind = 'credit'`)} as credited,
     ${sum('s.reduce_receivable', given)} as reduced, ${sum('s.amount', `not ${given}`)} as "takenBack"
   from (${movements}) m join resolutions s on s.id = m.id join returns r on r.id = s.return_id group by 1, 2 order by 1 desc, 2`,
)

export const monthReads = (run: Run): Pick<Reads, 'months'> => ({
  months: ({ since, until, zone }) => run<MonthSums>(months, [since, until, zone]),
})
