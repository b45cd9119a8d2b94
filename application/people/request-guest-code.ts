import { z } from 'zod'
import { errand } from '../errand.ts'
import { anyone } from '../permission.ts'
import { holdBack, type Limit } from './hold-back.ts'
import { email, orderReference } from './inputs.ts'
import { CODE_MINUTES, codesFrom } from './request-login-code.ts'

/**
 * A guest names an order (or a return of it) and the address it was bought with: a code goes there, if they belong together. Whether they do,
 * and whether there is such an order at all, is found out by the mail's worker: here the same is counted, written and answered every time.
 */
export const requestGuestCode = errand({
  name: 'request guest code',
  may: anyone,
  input: z.strictObject({ number: orderReference, email }),
  async run({ number: reference, email }, standing) {
    const { world, now, actor, caller } = standing
    const held = await holdBack(standing, codeLimits({ email, reference, ip: caller.ip }))
    if (held) return held
    const id = world.newId()
    const code = world.secrets.digits()
    const expiresAt = new Date(Date.parse(now) + CODE_MINUTES * 60_000).toISOString()
    await world.transact(async ({ loginCodes, jobs }) => {
      await loginCodes.add({ id, email, reference, codeHash: world.secrets.keyedHash(`${id} ${code}`), at: now, expiresAt })
      const data = { kind: 'guest_code', email, reference, code, causeId: id, expiresAt, locale: actor.locale }
      await jobs.add([{ queue: 'mail', data, urgent: true }])
    })
    return { minutes: CODE_MINUTES }
  },
})

/** Per address, so that nobody's mailbox is filled; per order, so that nobody goes through addresses; per place. */
const codeLimits = ({ email, reference, ip }: { email: string; reference: string; ip: string }): Limit[] => [
  { bucket: `guest-code:${email}`, most: 5, minutes: 30 },
  { bucket: `guest-code:order:${reference}`, most: 30, minutes: 60 },
  codesFrom(ip),
]
