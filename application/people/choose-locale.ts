import { z } from 'zod'
import { errand } from '../errand.ts'
import { signedIn } from '../permission.ts'

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
