import { z } from 'zod'
import { errand } from '../errand.ts'
import { anyone } from '../permission.ts'

/** Ends this browser's session. Nobody may, too: signing out twice is signed out. */
export const logOut = errand({
  name: 'log out',
  may: anyone,
  input: z.strictObject({}),
  async run(_, { world, caller }) {
    if (caller.tokenHash !== null) await world.people.closeSession(caller.tokenHash)
    return null
  },
})
