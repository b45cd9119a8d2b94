import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { holdBack } from '../people/hold-back.ts'
import { anyone } from '../permission.ts'
import { attemptOf, attemptsFrom } from './attempt.ts'

/** Where the browser goes to sign in, and what it keeps until it is back. `anew`: somebody signed out here, so that whoever comes next is asked there. */
export const beginSignOn = errand({
  name: 'begin sign-on',
  may: anyone,
  input: z.strictObject({ anew: z.boolean().default(false) }),
  async run({ anew }, standing) {
    const { signOn, secrets } = standing.world
    const held = await holdBack(standing, [attemptsFrom(standing)])
    if (held) return held
    if (!signOn) return refuse('missing', 'sign_on_off')
    const attempt = secrets.token()
    const url = await signOn.leadTo(attemptOf(attempt, secrets), { anew })
    return url === undefined ? refuse('conflict', 'sign_on_away', { provider: signOn.name }) : { url, attempt }
  },
})
