import { z } from 'zod'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import { demandsFactor, hasFactor } from '#domain/staff/second-factor.ts'
import { errand, type Standing } from '../errand.ts'
import { cameIn } from '../log/door.ts'
import { recordAtDoor } from '../log/record.ts'
import { holdBack } from '../people/hold-back.ts'
import { sixDigits } from '../people/inputs.ts'
import { type Opened, openSession } from '../people/session.ts'
import { anyone } from '../permission.ts'
import { passkeyResponse } from './inputs.ts'
import { type AtDoor, atDoor, changingOwn } from './own.ts'
import type { Passkey } from './ports.ts'
import { challengeExpiry } from './prove.ts'
import { newRecoveryCodes } from './recovery.ts'

export type FactorsView = {
  totp: boolean
  passkeys: readonly Passkey[]
  recoveryLeft: number
  /** One's access demands one: the last cannot be taken away. */
  demanded: boolean
  passkeysWork: boolean
  /** Signed in so lately that one may change them. */
  fresh: boolean
}

/** What I prove myself with. */
export const showFactors = errand({
  name: 'show second factors',
  may: anyone,
  input: z.strictObject({}),
  async run(_, standing): Promise<FactorsView | Refusal> {
    const own = await atDoor(standing)
    if ('refused' in own) return own
    if (own.awaits === 'second_factor') return refuse('forbidden', 'sign_in')
    const { world } = standing
    const found = await world.people.factorsOf(own.person.id)
    return { ...found, demanded: isDemanded(own, standing), passkeysWork: world.factors.passkeysWork, fresh: own.fresh }
  },
})

/** A secret for an authenticator app, shown once, to confirm by its first code. */
export const beginTotp = errand({
  name: 'begin totp',
  may: anyone,
  input: z.strictObject({}),
  async run(_, standing) {
    const own = await changingOwn(standing)
    if ('refused' in own) return own
    const { world, now } = standing
    const { id, email } = own.person
    const brand = await brandOf(standing)
    const { secret, uri, path, size } = await world.factors.newTotp({ email, issuer: brand })
    if (!(await world.people.keepTotp(id, world.factors.seal(secret, id), now))) return refuse('conflict', 'totp_there')
    return { secret, uri, path, size }
  },
})

/** What adding one answers: the recovery codes where it is the first, and the session where it waited for this. */
export type Added = { recoveryCodes: readonly string[] | null; opened: Opened | null }

export const confirmTotp = errand({
  name: 'confirm totp',
  may: anyone,
  input: z.strictObject({ code: sixDigits }),
  async run({ code }, standing): Promise<Added | Refusal> {
    const own = await changingOwn(standing)
    if ('refused' in own) return own
    const { world, now } = standing
    const { id } = own.person
    const held = await holdBack(standing, [{ bucket: `confirm-totp:${id}`, most: 20, minutes: 15 }])
    if (held) return held
    const before = await world.people.factorsOf(id)
    const kept = await world.people.totpOf(id)
    if (!kept) return refuse('conflict', 'totp_not_begun')
    if (kept.confirmed) return refuse('conflict', 'totp_there')
    const secret = world.factors.unseal(kept.sealed, id)
    const step = secret === undefined ? undefined : await world.factors.totpStep(secret, code, now)
    if (step === undefined || !(await world.people.useTotpStep(id, step, now))) return refuse('invalid', 'factor_wrong', {}, 'code')
    return added(own, standing, { way: 'totp', first: before.recoveryLeft === 0 })
  },
})

export const dropTotp = errand({
  name: 'drop totp',
  may: anyone,
  input: z.strictObject({}),
  async run(_, standing) {
    const own = await changingOwn(standing)
    if ('refused' in own) return own
    const { people } = standing.world
    const found = await people.factorsOf(own.person.id)
    if (isDemanded(own, standing) && !hasFactor({ totp: false, passkeys: found.passkeys.length }))
      return refuse('conflict', 'factor_demanded')
    if (!(await people.dropTotp(own.person.id))) return refuse('missing', 'factor_unknown')
    return dropped(own, standing, 'totp')
  },
})

/** What a new passkey is to sign. */
export const beginPasskey = errand({
  name: 'begin passkey',
  may: anyone,
  input: z.strictObject({}),
  async run(_, standing) {
    const own = await changingOwn(standing)
    if ('refused' in own) return own
    const { world, now } = standing
    if (!world.factors.passkeysWork) return refuse('conflict', 'passkeys_off')
    const { id: personId, email, name } = own.person
    const known = await world.people.credentialsOf(personId)
    const { challenge, options } = await world.factors.registration({ id: personId, email, name, known, brand: await brandOf(standing) })
    const id = world.newId()
    await world.people.addChallenge({ id, challenge, purpose: 'registration', personId, expiresAt: challengeExpiry(now) })
    return { challengeId: id, options }
  },
})

export const addPasskey = errand({
  name: 'add passkey',
  may: anyone,
  input: z.strictObject({ challengeId: z.uuid(), name: z.string().trim().min(1).max(60), response: passkeyResponse }),
  async run({ challengeId, name, response }, standing): Promise<Added | Refusal> {
    const own = await changingOwn(standing)
    if ('refused' in own) return own
    const { world, now } = standing
    const { id: personId } = own.person
    const asked = await world.people.takeChallenge(challengeId, now)
    if (!asked || asked.purpose !== 'registration' || asked.personId !== personId) return refuse('invalid', 'passkey_wrong')
    const credential = await world.factors.registered(response, asked.challenge)
    if (!credential) return refuse('invalid', 'passkey_wrong')
    const before = await world.people.factorsOf(personId)
    if (!(await world.people.addPasskey({ ...credential, id: world.newId(), personId, name, at: now })))
      return refuse('conflict', 'passkey_there')
    return added(own, standing, { way: 'passkey', first: before.recoveryLeft === 0 })
  },
})

export const dropPasskey = errand({
  name: 'drop passkey',
  may: anyone,
  input: z.strictObject({ id: z.uuid() }),
  async run({ id }, standing) {
    const own = await changingOwn(standing)
    if ('refused' in own) return own
    const { people } = standing.world
    const { totp, passkeys } = await people.factorsOf(own.person.id)
    if (!passkeys.some((passkey) => passkey.id === id)) return refuse('missing', 'factor_unknown')
    if (isDemanded(own, standing) && !hasFactor({ totp, passkeys: passkeys.length - 1 })) return refuse('conflict', 'factor_demanded')
    await people.dropPasskey(own.person.id, id)
    return dropped(own, standing, 'passkey')
  },
})

/** Ten new recovery codes; those of before open nothing. */
export const renewRecoveryCodes = errand({
  name: 'renew recovery codes',
  may: anyone,
  input: z.strictObject({}),
  async run(_, standing) {
    const own = await changingOwn(standing)
    if ('refused' in own) return own
    const { totp, passkeys } = await standing.world.people.factorsOf(own.person.id)
    if (!hasFactor({ totp, passkeys: passkeys.length })) return refuse('conflict', 'factor_first')
    const { id } = own.person
    await recordAtDoor(standing, { kind: 'recovery_codes_made', actorId: id, subjectId: id })
    return { recoveryCodes: await newRecoveryCodes(id, standing) }
  },
})

const isDemanded = ({ person }: AtDoor, { world }: Standing): boolean => world.demandsSecondFactor && demandsFactor(person.roles)

async function added(own: AtDoor, standing: Standing, { way, first }: { way: string; first: boolean }): Promise<Added> {
  const { id } = own.person
  await recordAtDoor(standing, { kind: 'factor_added', actorId: id, subjectId: id, data: { way } })
  const recoveryCodes = first ? await newRecoveryCodes(id, standing) : null
  if (own.awaits !== 'enrolment') return { recoveryCodes, opened: null }
  await cameIn(standing, own.person, { by: 'password', second: way })
  return { recoveryCodes, opened: await openSession(own.person, standing) }
}

async function dropped({ person: { id } }: AtDoor, standing: Standing, way: string): Promise<null> {
  await recordAtDoor(standing, { kind: 'factor_removed', actorId: id, subjectId: id, data: { way } })
  return null
}

const brandOf = async ({ world, now }: Standing): Promise<string> => inForce(await world.reads.policies(), now)?.merchant?.name ?? 'Navette'
