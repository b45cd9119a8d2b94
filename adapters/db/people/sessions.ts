import type { SessionStore, SignedPerson } from '#application/people/ports.ts'
import { one, type Run, statement } from '../run.ts'
import { signedPerson } from './persons.ts'

const session = statement(
  'session',
  `select ${signedPerson}, s.seen_at as "seenAt", s.expires_at as "expiresAt"
   from sessions s join people p on p.id = s.person_id left join companies c on c.id = p.company_id
   where s.token_hash = decode($1, 'hex') and s.expires_at > $2 and p.disabled_at is null`,
)
const open = statement(
  'open session',
  `with ended as (delete from sessions where token_hash = decode($6, 'hex'))
   insert into sessions (token_hash, person_id, created_at, seen_at, expires_at, user_agent) values (decode($1, 'hex'), $2, $3, $3, $4, $5)`,
)
const touch = statement('touch session', `update sessions set seen_at = $2, expires_at = $3 where token_hash = decode($1, 'hex')`)
const close = statement('close session', `delete from sessions where token_hash = decode($1, 'hex')`)
const closeAll = statement('close sessions of', 'delete from sessions where person_id = $1')

export const sessionStore = (run: Run): SessionStore => ({
  async session(tokenHash, now) {
    const found = await one(run<SignedPerson & { seenAt: string; expiresAt: string }>(session, [tokenHash, now]))
    if (!found) return undefined
    const { seenAt, expiresAt, ...person } = found
    return { person, seenAt, expiresAt }
  },
  async openSession({ tokenHash, personId, at, expiresAt, userAgent, replaces }) {
    await run(open, [tokenHash, personId, at, expiresAt, userAgent, replaces])
  },
  async touchSession(tokenHash, { at, expiresAt }) {
    await run(touch, [tokenHash, at, expiresAt])
  },
  async closeSession(tokenHash) {
    await run(close, [tokenHash])
  },
  async closeSessionsOf(personId) {
    await run(closeAll, [personId])
  },
})
