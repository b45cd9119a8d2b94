import type { LockedMember, MemberStore } from '#application/staff/ports.ts'
import type { Invitation } from '#domain/staff/invitation.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import { one, type Run, statement } from '../run.ts'
import { invitationColumns, openWorkOf, staffRolesOf } from './staff-lists.ts'

const admins = statement('lock admins', `select id from people where 'admin' = any(roles) and disabled_at is null order by id for update`)
const columns = `p.id, ${staffRolesOf} as roles, p.disabled_at is null as active`
const lock = statement(
  'lock staff member',
  `select ${columns}, p.name, p.email, p.version from people p where p.id = $1 and p.roles && '{support,returns_agent,finance,manager,admin}' for update`,
)
const named = statement('staff member named', `select ${columns} from people p where p.email = $1`)
const save = statement(
  'save staff member',
  `update people p set roles = array(select r from unnest(p.roles) r where r = 'customer') || $2::text[], disabled_at = $3, version = version + 1
   where id = $1 returning version`,
)
const password = statement('set password of', 'update people set password_hash = $2 where id = $1')
const dropFactors = statement(
  'reset factors',
  `with t as (delete from totp_keys where person_id = $1), p as (delete from passkeys where person_id = $1),
   i as (delete from sign_on_identities where person_id = $1)
   delete from recovery_codes where person_id = $1`,
)
const end = statement(
  'end sessions of staff member',
  'delete from sessions where person_id = $1 and ($2::uuid is null or id = $2) returning 1',
)
const add = statement(
  'add invitation',
  `insert into invitations (id, email, roles, locale, token_hash, invited_by, invited_at, sent_at, expires_at)
   values ($1, $2, $3, $4, decode($5, 'hex'), $6, $7, $7, $8)
   on conflict (email) where accepted_at is null and revoked_at is null do nothing returning 1`,
)
const lockOne = statement('lock invitation', `select ${invitationColumns} from invitations i where i.id = $1 for update`)
const lockTo = statement(
  'lock invitation to',
  `select ${invitationColumns} from invitations i where i.email = $1 and i.accepted_at is null and i.revoked_at is null for update`,
)
const again = statement(
  'send invitation again',
  `update invitations set token_hash = decode($2, 'hex'), sent_at = $3, expires_at = $4 where id = $1`,
)
const revoke = statement('revoke invitation', 'update invitations set revoked_at = $2 where id = $1')
const revokeBy = statement(
  'revoke invitations by',
  'update invitations set revoked_at = $2 where invited_by = $1 and accepted_at is null and revoked_at is null returning 1',
)
const accept = statement(
  'accept invitation',
  `with person as (
     insert into people as p (id, email, name, roles, password_hash, locale, created_at) values ($2, $3, $4, $5, $6, $7, $8)
     on conflict (email) do update set name = excluded.name, password_hash = excluded.password_hash, version = p.version + 1,
       roles = p.roles || array(select unnest(excluded.roles) except select unnest(p.roles))
     returning id),
   done as (update invitations i set accepted_at = $8, person_id = person.id from person where i.id = $1)
   select id from person`,
)

export const memberStore = (run: Run): MemberStore => ({
  openWorkOf: openWorkOf(run),
  lockAdmins: async () => (await run<{ id: string }>(admins)).map(({ id }) => id),
  lockMember: (personId) => one(run<LockedMember>(lock, [personId])),
  memberNamed: (email) => one(run<StaffMember>(named, [email])),
  async saveMember(personId, { roles, disabledAt }) {
    const saved = await one(run<{ version: number }>(save, [personId, roles, disabledAt]))
    if (!saved) throw new Error(`person ${personId} is gone`)
    return saved.version
  },
  async setPassword(personId, hash) {
    await run(password, [personId, hash])
  },
  async dropFactors(personId) {
    await run(dropFactors, [personId])
  },
  endSessions: async (personId, sessionId) => (await run(end, [personId, sessionId ?? null])).length,
  async addInvitation({ id, email, roles, locale, tokenHash, invitedBy, sentAt, expiresAt }) {
    return (await run(add, [id, email, roles, locale, tokenHash, invitedBy, sentAt, expiresAt])).length === 1
  },
  lockInvitation: (id) => one(run<Invitation>(lockOne, [id])),
  lockInvitationTo: (email) => one(run<Invitation>(lockTo, [email])),
  async sendAgain(id, { tokenHash, sentAt, expiresAt }) {
    await run(again, [id, tokenHash, sentAt, expiresAt])
  },
  revokeInvitationsBy: async (personId, at) => (await run(revokeBy, [personId, at])).length,
  async revokeInvitation(id, at) {
    await run(revoke, [id, at])
  },
  async accept({ invitation: { id, email, roles, locale }, personId, name, passwordHash, at }) {
    const kept = await one(run<{ id: string }>(accept, [id, personId, email, name, roles, passwordHash, locale, at]))
    return kept?.id ?? personId
  },
})
