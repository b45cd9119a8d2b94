import { z } from 'zod'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { anyone } from '../permission.ts'
import { isDemanded } from './is-demanded.ts'
import { atDoor } from './own.ts'
import type { Passkey } from './ports.ts'

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
