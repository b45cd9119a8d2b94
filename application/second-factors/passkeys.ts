import { z } from 'zod'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { hasFactor } from '#domain/staff/second-factor.ts'
import { brandOf } from './brand.ts'
import { added, type Added, dropped } from './changed.ts'
import { passkeyResponse } from './inputs.ts'
import { isDemanded } from './is-demanded.ts'
import { beginsOwn, changesOwn } from './own.ts'
import { challengeExpiry } from './prove.ts'

/** What a new passkey is to sign. */
export const beginPasskey = beginsOwn({
  name: 'begin passkey',
  input: z.strictObject({}),
  async run(_, own, standing) {
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

/** What was signed is a passkey of theirs from now on. */
export const addPasskey = changesOwn({
  name: 'add passkey',
  input: z.strictObject({ challengeId: z.uuid(), name: z.string().trim().min(1).max(60), response: passkeyResponse }),
  async run({ challengeId, name, response }, own, standing): Promise<Added | Refusal> {
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

/** That passkey opens nothing any more. */
export const dropPasskey = changesOwn({
  name: 'drop passkey',
  input: z.strictObject({ id: z.uuid() }),
  async run({ id }, own, standing) {
    const { people } = standing.world
    const { totp, passkeys } = await people.factorsOf(own.person.id)
    if (!passkeys.some((passkey) => passkey.id === id)) return refuse('missing', 'factor_unknown')
    if (isDemanded(own, standing) && !hasFactor({ totp, passkeys: passkeys.length - 1 })) return refuse('conflict', 'factor_demanded')
    await people.dropPasskey(own.person.id, id)
    return dropped(own, standing, 'passkey')
  },
})
