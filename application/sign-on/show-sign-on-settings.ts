import { z } from 'zod'
import { errand } from '../errand.ts'
import { only } from '../permission.ts'
import type { BoundMembers } from '../staff/ports.ts'
import type { SignOnSettings } from './ports.ts'

export type SignOnSettingsView = {
  /** Null where staff sign in here alone. */
  provider: (SignOnSettings & { name: string; only: boolean }) | null
  members: BoundMembers | null
}

/** How staff sign in elsewhere, as the server was started with it, who has done so, and what went wrong last. Nothing of it is set here. */
export const showSignOnSettings = errand({
  name: 'show sign-on settings',
  may: only('admin'),
  input: z.strictObject({}),
  async run(_, { world: { signOn, reads } }): Promise<SignOnSettingsView> {
    if (!signOn) return { provider: null, members: null }
    const settings = signOn.settings()
    return { provider: { name: signOn.name, only: signOn.only, ...settings }, members: await reads.boundMembers(settings.issuer) }
  },
})
