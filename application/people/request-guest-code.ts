import { z } from 'zod'
import { errand } from '../errand.ts'
import { anyone } from '../permission.ts'
import type { Limit } from './hold-back.ts'
import { email, orderReference } from './inputs.ts'
import { mint } from './login-code.ts'

/**
 * A guest names an order (or a return of it) and the address it was bought with: a code goes there, if they belong together. Whether they do,
 * and whether there is such an order at all, is found out by the mail's worker.
 */
export const requestGuestCode = errand({
  name: 'request guest code',
  may: anyone,
  input: z.strictObject({ number: orderReference, email }),
  run: ({ number: reference, email }, standing) =>
    mint(
      { box: email, reference },
      { mail: { kind: 'guest_code', email, reference, locale: standing.actor.locale }, limits: codeLimits(email, reference) },
      standing,
    ),
})

/** Per address, so that nobody's mailbox is filled; per order, so that nobody goes through addresses. */
const codeLimits = (email: string, reference: string): Limit[] => [
  { bucket: `guest-code:${email}`, most: 5, minutes: 30 },
  { bucket: `guest-code:order:${reference}`, most: 30, minutes: 60 },
]
