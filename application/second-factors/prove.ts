import { z } from 'zod'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import { errand, type Standing, allOrNothing } from '../errand.ts'
import { cameIn, refusedAtDoor } from '../log/door.ts'
import { holdBack, type Limit, network } from '../people/hold-back.ts'
import type { SignedPerson } from '../people/ports.ts'
import { type Opened, openSession } from '../people/session.ts'
import { anyone } from '../permission.ts'
import { plainCode } from './recovery.ts'
import { atDoor } from './own.ts'
import { passkeyResponse } from './inputs.ts'

const CHALLENGE_MINUTES = 5
export const challengeExpiry = (now: Instant): Instant => new Date(Date.parse(now) + CHALLENGE_MINUTES * 60_000).toISOString()

/** A code of the app, or one of the recovery codes: whoever has shown their password is in. */
export const proveByCode = errand({
  name: 'prove by code',
  may: anyone,
  input: z.strictObject({ code: z.string().trim().min(1).max(60) }),
  async run({ code }, standing): Promise<Opened | Refusal> {
    const person = await awaited(standing)
    if ('refused' in person) return person
    const limits = limitsOf(person.id, standing)
    const held = await holdBack(standing, limits)
    if (held) return refusedAtDoor(standing, person, { why: 'held_back', refusal: held })
    const digits = code.replaceAll(/\s/gu, '')
    const second = /^\d{6}$/.test(digits) ? await byTotp(digits, person, standing) : await byRecovery(code, person, standing)
    if (second === undefined)
      return refusedAtDoor(standing, person, { why: 'second_factor', refusal: refuse('invalid', 'factor_wrong', {}, 'code') })
    return letIn(person, standing, { by: 'password', second, limits })
  },
})

/** What a passkey is to sign: as the second factor of whoever has shown their password, or alone, by whoever has one. */
export const askForPasskey = errand({
  name: 'ask for passkey',
  may: anyone,
  input: z.strictObject({}),
  async run(_, standing) {
    const { world, now, caller } = standing
    const held = await holdBack(standing, [{ bucket: `passkey-challenge:ip:${network(caller.ip)}`, most: 100, minutes: 15 }])
    if (held) return held
    if (!world.factors.passkeysWork) return refuse('conflict', 'passkeys_off')
    const person = await awaited(standing)
    const known = 'refused' in person ? [] : await world.people.credentialsOf(person.id)
    const alone = 'refused' in person
    const { challenge, options } = await world.factors.authentication(known, { verified: alone })
    const id = world.newId()
    const of = alone ? { purpose: 'sign_in' as const, personId: null } : { purpose: 'second_factor' as const, personId: person.id }
    await world.people.addChallenge({ ...of, id, challenge, expiresAt: challengeExpiry(now) })
    return { challengeId: id, options }
  },
})

/**
 * The answer of a passkey. Alone it takes the place of the password and of the second factor, so that it must have verified its user itself (PIN, finger);
 * as a second factor it is enough to have it.
 */
export const proveByPasskey = errand({
  name: 'prove by passkey',
  may: anyone,
  input: z.strictObject({ challengeId: z.uuid(), response: passkeyResponse }),
  async run({ challengeId, response }, standing): Promise<Opened | Refusal> {
    const { world, now, caller } = standing
    const held = await holdBack(standing, [{ bucket: `passkey:ip:${network(caller.ip)}`, most: 100, minutes: 15 }])
    if (held) return held
    const asked = await world.people.takeChallenge(challengeId, now)
    const credential = await world.people.passkey(response.id)
    const wrong = refuse('invalid', 'passkey_wrong')
    if (!asked || !credential || asked.purpose === 'registration') return wrong
    const second = asked.purpose === 'second_factor'
    const at = second ? await awaited(standing) : undefined
    if (second && (at === undefined || 'refused' in at || at.id !== asked.personId || at.id !== credential.personId)) return wrong
    const person = await world.people.person(credential.personId)
    const { challenge } = asked
    const counter = await world.factors.authenticated(response, { challenge, credential, verified: !second })
    if (counter === undefined || !person) return refusedAtDoor(standing, person, { why: 'second_factor', refusal: wrong })
    await world.people.usedPasskey(credential.id, counter, now)
    return letIn(
      person,
      standing,
      second ? { by: 'password', second: 'passkey', limits: limitsOf(person.id, standing) } : { by: 'passkey' },
    )
  },
})

/** Whoever has shown their password here and is asked for the second. */
async function awaited(standing: Standing): Promise<SignedPerson | Refusal> {
  const own = await atDoor(standing)
  if ('refused' in own) return own
  return own.awaits === 'second_factor' ? own.person : refuse('conflict', 'nothing_awaited')
}

async function letIn(
  person: SignedPerson,
  standing: Standing,
  { by, second, limits }: { by: string; second?: string; limits?: readonly Limit[] },
): Promise<Opened> {
  const [own] = limits ?? []
  if (own) await standing.world.people.forgetAttempts(own.bucket)
  return allOrNothing(standing, async (within) => {
    await cameIn(within, person, second === undefined ? { by } : { by, second })
    return openSession(person, within)
  })
}

async function byTotp(code: string, { id }: SignedPerson, { world, now }: Standing): Promise<string | undefined> {
  const kept = await world.people.totpOf(id)
  const secret = kept?.confirmed ? world.factors.unseal(kept.sealed, id) : undefined
  const step = secret === undefined ? undefined : await world.factors.totpStep(secret, code, now)
  return step !== undefined && (await world.people.useTotpStep(id, step, now)) ? 'totp' : undefined
}

const byRecovery = async (code: string, { id }: SignedPerson, { world, now }: Standing): Promise<string | undefined> =>
  (await world.people.useRecoveryCode(id, world.secrets.hash(plainCode(code)), now)) ? 'recovery' : undefined

/**
 * Of a million codes ten are tried in a quarter of an hour and a hundred in a day, wherever from; the first bucket is forgotten by who is right. Whoever
 * knows the password can spend the day's hundred: a passkey still lets the owner in.
 */
const limitsOf = (personId: string, { caller }: Standing): [Limit, ...Limit[]] => [
  { bucket: `second-factor:${personId}`, most: 10, minutes: 15 },
  { bucket: `second-factor-day:${personId}`, most: 100, minutes: 24 * 60 },
  { bucket: `second-factor:ip:${network(caller.ip)}`, most: 100, minutes: 15 },
]
