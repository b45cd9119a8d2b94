import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { signedIn } from '../permission.ts'
import { presentMe } from './session.ts'

/** Who is signed in here. */
export const showMe = errand({
  name: 'show me',
  may: signedIn,
  input: z.strictObject({}),
  async run(_, { world, caller, now }) {
    const found = caller.tokenHash === null ? undefined : await world.people.session(caller.tokenHash, now)
    return found ? presentMe(found.person, found.scope) : refuse('forbidden', 'sign_in')
  },
})
