import { type Actor, isStaff } from '#domain/actor.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Standing } from '../errand.ts'
import type { World } from '../ports.ts'
import type { MeView } from '../views.ts'
import type { SignedPerson } from './ports.ts'

const HOUR = 3_600_000
const MINUTE = 60_000

/** Customers stay 30 days from their last visit; staff sign in again after 12 hours, whatever they did meanwhile. */
const lifetime = (person: Pick<SignedPerson, 'roles'>): { hours: number; slides: boolean } =>
  isStaff(person) ? { hours: 12, slides: false } : { hours: 30 * 24, slides: true }

const later = (now: Instant, ms: number): Instant => new Date(Date.parse(now) + ms).toISOString()

/** What a login answers: who, and the secret that the browser keeps. */
export type Opened = { me: MeView; token: string; expiresAt: Instant }

/** A new session for this person; the one that was open in this browser ends (a session id never outlives a login). */
export async function openSession(person: SignedPerson, { world, caller, now }: Standing): Promise<Opened> {
  const token = world.secrets.token()
  const expiresAt = later(now, lifetime(person).hours * HOUR)
  const { userAgent, tokenHash: replaces } = caller
  await world.people.openSession({
    tokenHash: world.secrets.hash(token),
    personId: person.id,
    at: now,
    expiresAt,
    userAgent: userAgent?.slice(0, 300) ?? null,
    replaces,
  })
  return { me: presentMe(person), token, expiresAt }
}

export type Recognised = { actor: Actor; expiresAt: Instant }

/** Whose session this is, in one statement; once a minute at most it is noted that they are here. */
export async function recognise(
  tokenHash: string,
  { people, now }: { people: World['people']; now: Instant },
): Promise<Recognised | undefined> {
  const found = await people.session(tokenHash, now)
  if (!found) return undefined
  const { person, seenAt } = found
  if (Date.parse(now) - Date.parse(seenAt) < MINUTE) return { actor: actorOf(person), expiresAt: found.expiresAt }
  const { hours, slides } = lifetime(person)
  const expiresAt = slides ? later(now, hours * HOUR) : found.expiresAt
  await people.touchSession(tokenHash, { at: now, expiresAt })
  return { actor: actorOf(person), expiresAt }
}

/** A person as the one who acts: a customer acts for themselves and their company. */
export function actorOf({ id, name, roles, locale, companyId }: SignedPerson): Actor {
  const actor: Actor = { id, name, roles, locale }
  if (!roles.includes('customer')) return actor
  return { ...actor, customerId: id, ...(companyId === null ? {} : { companyId }) }
}

export const presentMe = ({ id, name, email, roles, company, tier, profile, locale }: SignedPerson): MeView => ({
  id,
  name,
  email,
  roles,
  company,
  tier,
  profile,
  locale,
})
