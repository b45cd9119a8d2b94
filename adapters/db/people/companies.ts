import type { Company, CompanyStore } from '#application/people/company-store.ts'
import { one, type Run, statement } from '../run.ts'

const columns = `c.id, c.name, c.shares_returns as "sharesReturns",
  (select count(*)::int from people p where p.company_id = c.id and p.profile = 'account' and p.disabled_at is null) as people`

const ofPerson = statement(
  'company of',
  `select ${columns} from companies c where c.id = (select company_id from people where id = $1 and profile = 'account')`,
)
const named = statement(
  'companies named',
  `select ${columns} from companies c where position(lower($1) in lower(c.name)) > 0 and ($2::text is null or (c.name, c.id) > ($2, $3::uuid))
   order by c.name, c.id limit $4`,
)
const share = statement('share returns', `update companies c set shares_returns = $2 where c.id = $1 returning ${columns}`)

export const companyStore = (run: Run): CompanyStore => ({
  companyOf: (personId) => one(run<Company>(ofPerson, [personId])),
  companies: ({ text, after, limit }) => run<Company>(named, [text, after?.name ?? null, after?.id ?? null, limit]),
  shareReturns: (companyId, shares) => one(run<Company>(share, [companyId, shares])),
})
