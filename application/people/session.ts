import { type Actor, isStaff } from '#domain/actor.ts'
import type { Awaited } from '#domain/staff/second-factor.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Within } from '../errand.ts'
import type { World } from '../ports.ts'
import type { MeView } from './view.ts'
import type { SignedPerson } from './ports.ts'
import type { SessionScope } from './session-store.ts'

const HOUR = 3_600_000
const MINUTE = 60_000
/** How long a session waits for what it lacks. */
const AWAITED_MINUTES = 15

/** All that the person may see. */
const everything: SessionScope = { order: null, conversationId: null }
const isKept = ({ order, conversationId }: SessionScope): boolean => order !== null || conversationId !== null

/**
 * Customers stay 30 days from their last visit, guests two; staff sign in again after 12 hours, whatever they did meanwhile, unless they
 * came as a guest.
 */
function lifetime({ roles }: Pick<SignedPerson, 'roles'>, scope: SessionScope): { hours: number; slides: boolean } {
  if (isKept(scope)) return { hours: 2 * 24, slides: true }
  return isStaff({ roles }) ? { hours: 12, slides: false } : { hours: 30 * 24, slides: true }
}

const later = (now: Instant, ms: number): Instant => new Date(Date.parse(now) + ms).toISOString()

/** What a login answers: who, and the secret that the browser keeps. */
export type Opened = { me: MeView; token: string; expiresAt: Instant }

/**
 * A new session for this person, a guest's kept to one order or conversation; the one that was open in this browser ends (a session id never
 * outlives a login). One that still awaits something opens nothing else.
 */
export async function openSession(
  person: SignedPerson,
  { world, caller, now }: Within,
  { awaits = null, openedBy = null, ...kept }: Partial<SessionScope> & { awaits?: Awaited | null; openedBy?: string | null } = {},
): Promise<Opened> {
  const scope = { ...everything, ...kept }
  const token = world.secrets.token()
  const expiresAt = later(now, awaits === null ? lifetime(person, scope).hours * HOUR : AWAITED_MINUTES * MINUTE)
  const { userAgent, tokenHash: replaces } = caller
  await world.people.openSession({
    tokenHash: world.secrets.hash(token),
    personId: person.id,
    at: now,
    expiresAt,
    userAgent: userAgent?.slice(0, 300) ?? null,
    replaces,
    orderId: scope.order?.id ?? null,
    conversationId: scope.conversationId,
    openedBy,
    awaits,
  })
  return { me: { ...presentMe(person, scope), ...(awaits === null ? {} : { awaits }) }, token, expiresAt }
}

export type Recognised = { actor: Actor; expiresAt: Instant }

/** Whose session this is, in one statement, nobody's while it awaits something; once a minute at most it is noted that they are here. */
export async function recognise(
  tokenHash: string,
  { people, now }: { people: World['people']; now: Instant },
): Promise<Recognised | undefined> {
  const found = await people.session(tokenHash, now)
  if (!found || found.awaits !== null) return undefined
  const { person, scope, seenAt } = found
  const actor = actorOf(person, scope)
  if (Date.parse(now) - Date.parse(seenAt) < MINUTE) return { actor, expiresAt: found.expiresAt }
  const { hours, slides } = lifetime(person, scope)
  const expiresAt = slides ? later(now, hours * HOUR) : found.expiresAt
  await people.touchSession(tokenHash, { at: now, expiresAt })
  return { actor, expiresAt }
}

/**
 * A person as the one who acts: a customer acts for themselves and their company. In a session that is kept to one order or conversation they
 * are a customer of that alone, whatever else they are: staff, or somebody with other orders and colleagues.
 */
export function actorOf({ id, name, roles, locale, companyId }: SignedPerson, scope: SessionScope = everything): Actor {
  if (scope.order) return { id, name, roles: ['customer'], locale, orderId: scope.order.id }
  if (scope.conversationId !== null) return { id, name, roles: ['customer'], locale, conversationId: scope.conversationId }
  const actor: Actor = { id, name, roles, locale }
  if (!roles.includes('customer')) return actor
  return { ...actor, customerId: id, ...(companyId === null ? {} : { companyId }) }
}

export function presentMe(
  { id, name, email, roles, company, tier, profile, locale }: SignedPerson,
  scope: SessionScope = everything,
): MeView {
  if (isKept(scope)) return { id, name, email, roles: ['customer'], company: null, tier: null, profile: null, locale, ...scope }
  return { id, name, email, roles, company, tier, profile, locale, ...scope }
}
