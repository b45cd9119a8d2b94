import { z } from 'zod'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { hasFactor } from '#domain/staff/second-factor.ts'
import { holdBack } from '../people/hold-back.ts'
import { sixDigits } from '../people/inputs.ts'
import { brandOf } from './brand.ts'
import { added, type Added, dropped } from './changed.ts'
import { isDemanded } from './is-demanded.ts'
import { beginsOwn, changesOwn } from './own.ts'

/** A secret for an authenticator app, shown once, to confirm by its first code. */
export const beginTotp = beginsOwn({
  name: 'begin totp',
  input: z.strictObject({}),
  async run(_, own, standing) {
    const { world, now } = standing
    const { id, email } = own.person
    const brand = await brandOf(standing)
    const { secret, uri, path, size } = await world.factors.newTotp({ email, issuer: brand })
    if (!(await world.people.keepTotp(id, world.factors.seal(secret, id), now))) return refuse('conflict', 'totp_there')
    return { secret, uri, path, size }
  },
})

/** The app works: its first code is right. */
export const confirmTotp = changesOwn({
  name: 'confirm totp',
  input: z.strictObject({ code: sixDigits }),
  async run({ code }, own, standing): Promise<Added | Refusal> {
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
    if (step === undefined || !(await world.people.useTotpStep(id, step, now))) return refuse('invalid', 'app_code_wrong', {}, 'code')
    return added(own, standing, { way: 'totp', first: before.recoveryLeft === 0 })
  },
})

/** The app proves nothing any more. */
export const dropTotp = changesOwn({
  name: 'drop totp',
  input: z.strictObject({}),
  async run(_, own, standing) {
    const { people } = standing.world
    const found = await people.factorsOf(own.person.id)
    if (isDemanded(own, standing) && !hasFactor({ totp: false, passkeys: found.passkeys.length }))
      return refuse('conflict', 'factor_demanded')
    if (!(await people.dropTotp(own.person.id))) return refuse('missing', 'factor_unknown')
    return dropped(own, standing, 'totp')
  },
})
