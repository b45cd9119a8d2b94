import { type Actor, isStaff, keptTo } from '#domain/actor.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Standing } from '../errand.ts'
import { holdBack, type Limit, network } from '../people/hold-back.ts'

const GIGABYTE = 2 ** 30

/** Files an hour by person, and for people from outside by address as well: an account costs nothing. A guest's door is narrower. */
function limitsOf({ actor, caller }: Pick<Standing, 'actor' | 'caller'>): readonly Limit[] {
  const person: Limit = { bucket: `upload:${actor.id}`, most: isGuest(actor) ? 60 : 300, minutes: 60 }
  if (isStaff(actor) || actor.roles.includes('api_key')) return [person]
  const from = network(caller.ip)
  return [
    person,
    isGuest(actor) ? { bucket: `upload-guest:${from}`, most: 120, minutes: 60 } : { bucket: `upload-from:${from}`, most: 900, minutes: 60 },
  ]
}

/** What somebody may have sent without using it: more than the largest request, less than a disk. */
const mostUnusedBytes = (actor: Actor): number => (isGuest(actor) ? GIGABYTE / 4 : 2 * GIGABYTE)

/** Who sees one order or one conversation only proved an address and nothing more. */
const isGuest = (actor: Actor): boolean => keptTo(actor) !== null

/** Counts one file that somebody means to send; refused when it is one too many. */
export const heldUpload = (standing: Standing): Promise<Refusal | undefined> => holdBack(standing, limitsOf(standing))

/** Why these bytes are too many beside those that lie unused already; `unused` was counted under the owner's lock. */
export const overQuota = (actor: Actor, unused: number, bytes: number): Refusal | undefined =>
  unused + bytes > mostUnusedBytes(actor)
    ? refuse('conflict', 'upload_quota', { megabytes: Math.floor(mostUnusedBytes(actor) / 2 ** 20) }, 'file')
    : undefined
