import { z } from 'zod'
import { errand } from '../errand.ts'
import { anyone } from '../permission.ts'
import type { Job } from '../reactions.ts'
import { holdBack, type Limit, network } from './hold-back.ts'
import { email } from './inputs.ts'

export const CODE_MINUTES = 10

/**
 * A six-digit code goes to the address, if it is a customer's. Known or not, the same is counted, written and answered: whether
 * somebody is there is found out by the mail's worker, which writes to customers only.
 */
export const requestLoginCode = errand({
  name: 'request login code',
  may: anyone,
  input: z.strictObject({ email }),
  async run({ email }, standing) {
    const held = await holdBack(standing, codeLimits(email, standing.caller.ip))
    if (held) return held
    const { world, now } = standing
    const id = world.newId()
    const code = world.secrets.digits()
    const expiresAt = new Date(Date.parse(now) + CODE_MINUTES * 60_000).toISOString()
    await world.transact(async ({ loginCodes, jobs }) => {
      await loginCodes.add({ id, email, reference: null, codeHash: world.secrets.keyedHash(`${id} ${code}`), at: now, expiresAt })
      await jobs.add([loginCodeMail({ email, code, causeId: id, expiresAt })])
    })
    return { minutes: CODE_MINUTES }
  },
})

/** What the mail's worker is given: the code lives in its job alone, and is worth nothing after `expiresAt`. */
type LoginCodeMail = { email: string; code: string; causeId: string; expiresAt: string }

const loginCodeMail = (data: LoginCodeMail): Job => ({ queue: 'mail', data: { kind: 'login_code', ...data }, urgent: true })

const codeLimits = (email: string, ip: string): Limit[] => [{ bucket: `code:${email}`, most: 5, minutes: 30 }, codesFrom(ip)]

/** One place asks for codes of every kind together. */
export const codesFrom = (ip: string): Limit => ({ bucket: `code:ip:${network(ip)}`, most: 60, minutes: 30 })
