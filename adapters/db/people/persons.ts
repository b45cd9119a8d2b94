import type { PersonStore, SignedPerson } from '#application/people/ports.ts'
import { one, type Run, statement } from '../run.ts'

/**
 * Who signs in, for the select list of a statement over `people p left join companies c`. Only account customers, whom the merchant knows, share:
 * a company's name is what tells it apart, and anybody may type one when they buy.
 */
export const signedPerson = `p.id, p.email, p.name, p.roles, p.locale, p.profile, p.tier, c.name as company,
  case when c.shares_returns and p.profile = 'account' then c.id end as "companyId"`

const personByEmail = statement(
  'person by email',
  `select ${signedPerson}, p.password_hash as "passwordHash" from people p left join companies c on c.id = p.company_id
   where p.email = $1 and p.disabled_at is null`,
)
const person = statement(
  'person',
  `select ${signedPerson} from people p left join companies c on c.id = p.company_id where p.id = $1 and p.disabled_at is null`,
)
const setPasswordHash = statement('set password', 'update people set password_hash = $2 where id = $1')
const setLocale = statement('set locale', 'update people set locale = $2 where id = $1')
const keepStaff = statement(
  'keep staff',
  `insert into people as p (id, email, name, roles, password_hash, created_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (email) do update set password_hash = excluded.password_hash,
     roles = p.roles || array(select unnest(excluded.roles) except select unnest(p.roles))
   returning id`,
)

// Who is here already stays as they are; the second statement sees only what was there before the first.
const keepGuest = statement(
  'keep guest',
  `with added as (
     insert into people (id, email, name, roles, profile, locale, created_at) values ($1, $2, $3, '{customer}', 'retail', $4, $5)
     on conflict (email) do nothing returning id)
   select $1::uuid as id, $2 as email, $3 as name, '{customer}'::text[] as roles, $4 as locale, 'retail' as profile, null as tier,
     null as company, null::uuid as "companyId" from added
   union all
   select ${signedPerson} from people p left join companies c on c.id = p.company_id where p.email = $2 and p.disabled_at is null`,
)

export const personStore = (run: Run): PersonStore => ({
  personByEmail: (email) => one(run<SignedPerson & { passwordHash: string | null }>(personByEmail, [email])),
  person: (id) => one(run<SignedPerson>(person, [id])),
  async setPasswordHash(personId, hash) {
    await run(setPasswordHash, [personId, hash])
  },
  async keepStaff({ id, email, name, roles, passwordHash, at }) {
    const kept = await one(run<{ id: string }>(keepStaff, [id, email, name, roles, passwordHash, at]))
    return kept?.id ?? id
  },
  keepGuest: ({ id, email, name, locale, at }) => one(run<SignedPerson>(keepGuest, [id, email, name, locale, at])),
  async setLocale(personId, locale) {
    await run(setLocale, [personId, locale])
  },
})
