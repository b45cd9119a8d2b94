import { z } from 'zod'
import { errand } from '../errand.ts'
import { anyone } from '../permission.ts'
import { email } from './inputs.ts'
import { mint } from './login-code.ts'

/** A six-digit code goes to the address, if it is a customer's: the mail's worker writes to customers only. */
export const requestLoginCode = errand({
  name: 'request login code',
  may: anyone,
  input: z.strictObject({ email }),
  run: ({ email }, standing) =>
    mint(
      { box: email, reference: null },
      { mail: { kind: 'login_code', email }, limits: [{ bucket: `code:${email}`, most: 5, minutes: 30 }] },
      standing,
    ),
})
