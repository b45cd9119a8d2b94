import type { BoundMembers, ListedInvitation, OpenWork, StaffReads, StaffRow } from '#application/staff/ports.ts'
import type { LogReads } from '#application/log/ports.ts'
import type { ListedSession } from '#application/people/session-store.ts'
import type { Invitation } from '#domain/staff/invitation.ts'
import { one, type Run, statement } from '../run.ts'

/** Of `people p`: those who work for the merchant, whatever else they are. */
const isStaffRow = `p.roles && '{support,returns_agent,finance,manager,admin}'`
export const staffRolesOf = `array(select r from unnest(p.roles) r where r <> 'customer')`
const columns = `p.id, p.name, p.email, ${staffRolesOf} as roles, p.last_login_at as "lastLoginAt", p.disabled_at as "disabledAt", p.version,
  exists (select from totp_keys t where t.person_id = p.id and t.confirmed_at is not null) or exists (select from passkeys k where k.person_id = p.id)
    as "secondFactor"`

const staff = statement(
  'staff by name',
  `select ${columns} from people p
   where ${isStaffRow} and ($2 = 'all' or (p.disabled_at is null) = ($2 = 'active'))
     and p.found_by @> array(select w || '*' from unnest(search_words($1)) w) and ($6::text is null or $6 = any(p.roles))
     and ($3::text is null or (p.name, p.id) > ($3, $4::uuid))
   order by p.name, p.id limit $5`,
)
const member = statement('staff member', `select ${columns} from people p where p.id = $1 and ${isStaffRow}`)
const sessions = statement(
  'sessions of staff member',
  `select s.id, encode(s.token_hash, 'hex') as "tokenHash", s.created_at as "createdAt", s.seen_at as "seenAt", s.expires_at as "expiresAt",
     s.user_agent as "userAgent", null as "order"
   from sessions s where s.person_id = $1 and s.expires_at > $2 and s.awaits is null and s.order_id is null and s.conversation_id is null
   order by s.seen_at desc, s.id limit 100`,
)
const openWork = statement(
  'open work of staff member',
  `select (select count(*)::int from returns where assignee_id = $1 and lane <> 'done') as returns,
     (select count(*)::int from conversations where assignee_id = $1 and status in ('held', 'open', 'answered')) as conversations,
     array(select distinct status from returns where assignee_id = $1 and lane <> 'done') as statuses`,
)
const bound = statement(
  'staff bound at provider',
  `select count(*)::int as "all", count(i.person_id)::int as bound, (count(*) filter (where 'admin' = any(p.roles)))::int as admins
   from people p left join sign_on_identities i on i.person_id = p.id and i.issuer = $1 where ${isStaffRow} and p.disabled_at is null`,
)
const keys = statement('api keys made by', 'select name from api_keys where created_by = $1 and revoked_at is null order by name, id')
export const invitationColumns = `i.id, i.email, i.roles, i.locale, i.sent_at as "sentAt", i.expires_at as "expiresAt", i.accepted_at as "acceptedAt",
  i.revoked_at as "revokedAt"`
const open = statement(
  'open invitations',
  `select i.id, i.email, i.roles, i.sent_at as "sentAt", i.expires_at as "expiresAt", i.accepted_at as "acceptedAt", i.revoked_at as "revokedAt",
     i.invited_at as "invitedAt", p.name as "invitedBy"
   from invitations i left join people p on p.id = i.invited_by
   where i.accepted_at is null and i.revoked_at is null and ($1::timestamptz is null or (i.invited_at, i.id) < ($1, $2::uuid))
   order by i.invited_at desc, i.id desc limit $3`,
)
const byId = statement(
  'invitation',
  `select ${invitationColumns}, p.name as "invitedBy" from invitations i left join people p on p.id = i.invited_by where i.id = $1`,
)
const byToken = statement('invitation of link', `select ${invitationColumns} from invitations i where i.token_hash = decode($1, 'hex')`)

export const openWorkOf =
  (run: Run): StaffReads['openWorkOf'] =>
  async (personId) =>
    (await one(run<OpenWork>(openWork, [personId]))) ?? { returns: 0, conversations: 0, statuses: [] }

export const staffReads = (run: Run): Omit<StaffReads, keyof LogReads> => ({
  staff: ({ text, state, role, after, limit }) => run<StaffRow>(staff, [text, state, after?.name ?? null, after?.id ?? null, limit, role]),
  staffMember: (id) => one(run<StaffRow>(member, [id])),
  staffSessions: (personId, now) => run<ListedSession>(sessions, [personId, now]),
  openWorkOf: openWorkOf(run),
  boundMembers: async (issuer) => (await one(run<BoundMembers>(bound, [issuer]))) ?? { all: 0, bound: 0, admins: 0 },
  keysMadeBy: async (personId) => (await run<{ name: string }>(keys, [personId])).map(({ name }) => name),
  openInvitations: ({ after, limit }) => run<ListedInvitation>(open, [after?.at ?? null, after?.id ?? null, limit]),
  invitation: (id) => one(run<Invitation & { invitedBy: string | null }>(byId, [id])),
  invitationOf: (tokenHash) => one(run<Invitation>(byToken, [tokenHash])),
})
