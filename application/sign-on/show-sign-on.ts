import { z } from 'zod'
import { errand } from '../errand.ts'
import { anyone } from '../permission.ts'

/** Whether staff can sign in elsewhere, and what the button calls it. */
export const showSignOn = errand({
  name: 'show sign-on',
  may: anyone,
  input: z.strictObject({}),
  run: async (_, { world: { signOn } }) => ({ name: signOn?.name ?? null, only: signOn?.only ?? false }),
})
