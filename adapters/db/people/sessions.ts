import type { SignedPerson } from '#application/people/ports.ts'
import type { ListedSession, SessionStore } from '#application/people/session-store.ts'
import { one, type Run, statement } from '../run.ts'
import { signedPerson } from './persons.ts'

const session = statement(
  'session',
  `select ${signedPerson}, s.created_at as "createdAt", s.awaits, s.seen_at as "seenAt", s.expires_at as "expiresAt", s.order_id as "orderId", o.number as "orderNumber",
     s.conversation_id as "conversationId"
   from sessions s join people p on p.id = s.person_id left join companies c on c.id = p.company_id left join orders o on o.id = s.order_id
   where s.token_hash = decode($1, 'hex') and s.expires_at > $2 and p.disabled_at is null`,
)
// Under the request's lock: taken back at the same moment, it opens nothing, or ends what it opened.
const open = statement(
  'open session',
  `with ended as (delete from sessions where token_hash = decode($6, 'hex')),
   seen as (update people set last_login_at = $3 where id = $2 and $7::uuid is null and $8::uuid is null and $9::text is null)
   insert into sessions (token_hash, person_id, created_at, seen_at, expires_at, user_agent, order_id, conversation_id, awaits, opened_by)
   select decode($1, 'hex'), $2, $3, $3, $4, $5, $7, $8, $9, $10
   where $10::uuid is null or $10 in (select q.id from prepared_requests q where q.id = $10 and q.state = 'waiting' for share)`,
)
const touch = statement('touch session', `update sessions set seen_at = $2, expires_at = $3 where token_hash = decode($1, 'hex')`)
const move = statement('move session', `update sessions set order_id = $2 where token_hash = decode($1, 'hex') and order_id is not null`)
const close = statement('close session', `delete from sessions where token_hash = decode($1, 'hex')`)
const within = '($2::uuid is null or order_id = $2 or conversation_id = $2)'
const closeAll = statement('close sessions of', `delete from sessions where person_id = $1 and ${within}`)
const closeOne = statement('close one session of', `delete from sessions where person_id = $1 and ${within} and id = $3 returning 1`)
const all = statement(
  'sessions of',
  `select s.id, encode(s.token_hash, 'hex') as "tokenHash", s.created_at as "createdAt", s.seen_at as "seenAt", s.expires_at as "expiresAt",
     s.user_agent as "userAgent", o.number as "order"
   from sessions s left join orders o on o.id = s.order_id
   where s.person_id = $1 and ${within} and s.expires_at > $3 and s.awaits is null order by s.seen_at desc, s.id`,
)

type SessionRow = SignedPerson & {
  createdAt: string
  awaits: 'second_factor' | 'enrolment' | null
  seenAt: string
  expiresAt: string
  orderId: string | null
  orderNumber: string | null
  conversationId: string | null
}

export const sessionStore = (run: Run): SessionStore => ({
  async session(tokenHash, now) {
    const found = await one(run<SessionRow>(session, [tokenHash, now]))
    if (!found) return undefined
    const { createdAt, awaits, seenAt, expiresAt, orderId, orderNumber, conversationId, ...person } = found
    const order = orderId === null ? null : { id: orderId, number: orderNumber ?? '' }
    return { person, scope: { order, conversationId }, createdAt, seenAt, expiresAt, awaits }
  },
  async openSession({
    tokenHash,
    personId,
    at,
    expiresAt,
    userAgent,
    replaces,
    orderId = null,
    conversationId = null,
    awaits = null,
    openedBy = null,
  }) {
    await run(open, [tokenHash, personId, at, expiresAt, userAgent, replaces, orderId, conversationId, awaits, openedBy])
  },
  async touchSession(tokenHash, { at, expiresAt }) {
    await run(touch, [tokenHash, at, expiresAt])
  },
  async moveSession(tokenHash, orderId) {
    await run(move, [tokenHash, orderId])
  },
  async closeSession(tokenHash) {
    await run(close, [tokenHash])
  },
  sessionsOf: ({ personId, within }, now) => run<ListedSession>(all, [personId, within, now]),
  async closeOneOf({ personId, within }, id) {
    return (await run(closeOne, [personId, within, id])).length === 1
  },
  async closeSessionsOf(personId, within = null) {
    await run(closeAll, [personId, within])
  },
})
