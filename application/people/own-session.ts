import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { anyone, signedIn } from '../permission.ts'
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

/** The language of mails and of answers where the request asks for none. */
export const chooseLocale = errand({
  name: 'choose locale',
  may: signedIn,
  input: z.strictObject({ locale: z.enum(['fr', 'en']) }),
  async run({ locale }, { world, actor }) {
    if (actor.id !== null) await world.people.setLocale(actor.id, locale)
    return { locale }
  },
})
