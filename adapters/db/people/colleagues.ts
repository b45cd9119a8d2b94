import type { StaffStore } from '#application/people/ports.ts'
import type { Reads } from '#application/reads.ts'
import { type Run, statement } from '../run.ts'

const working = 'p.disabled_at is null and p.roles && $1::text[]'

const colleagues = statement(
  'colleagues',
  `select p.id, p.name, array(select unnest(p.roles) intersect select unnest($1::text[])) as roles from people p where ${working} order by p.name, p.id`,
)
// Shared with whoever shuts them out: what is given to them meanwhile is seen by whoever hands their cases on.
const colleague = statement('colleague', `select p.id from people p where ${working} and p.id = $2 for key share`)

export const colleagueReads = (run: Run): Pick<Reads, 'colleagues'> => ({ colleagues: (roles) => run(colleagues, [roles]) })

export const staffStore = (run: Run): StaffStore => ({
  isColleague: async (personId, roles) => (await run(colleague, [roles, personId])).length === 1,
})
