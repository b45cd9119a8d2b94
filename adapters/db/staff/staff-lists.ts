import type { StaffReads, StaffRow } from '#application/staff/ports.ts'
import { type Run, statement } from '../run.ts'

/** Of `people p`: those who work for the merchant, whatever else they are. */
const isStaffRow = `p.roles && '{support,returns_agent,finance,manager,admin}'`

const staff = statement(
  'staff by name',
  `select p.id, p.name, p.email, array(select r from unnest(p.roles) r where r <> 'customer') as roles,
     p.last_login_at as "lastLoginAt", p.disabled_at as "disabledAt"
   from people p
   where ${isStaffRow} and ($2 = 'all' or (p.disabled_at is null) = ($2 = 'active'))
     and ($1 = '' or position(lower($1) in lower(p.name || ' ' || p.email)) > 0)
     and ($3::text is null or (p.name, p.id) > ($3, $4::uuid))
   order by p.name, p.id limit $5`,
)

export const staffReads = (run: Run): StaffReads => ({
  staff: ({ text, state, after, limit }) => run<StaffRow>(staff, [text, state, after?.name ?? null, after?.id ?? null, limit]),
})
