import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Standing } from '../errand.ts'
import { heldMail } from './asked-mails.ts'
import { holdBack, type Limit, network } from './hold-back.ts'
import type { CodeOf } from './login-code-store.ts'

const CODE_MINUTES = 10
const CODE_TRIES = 5

/** What the mail's worker is given besides the code: it writes only where there is somebody to write to. */
type CodeMail = { kind: 'login_code' | 'guest_code' | 'contact_code' } & Readonly<Record<string, string | null>>

/**
 * A new six-digit code, and the job that mails it: whether anybody is there or not, the same is counted, written and answered. The code lives in its
 * job alone, and is worth nothing after its ten minutes; what is kept is a hash under the server's key. Refused over one of `limits`, over what
 * one place may ask for, or when the day's mails are spent.
 */
export async function mint(
  of: CodeOf,
  { mail, limits }: { mail: CodeMail; limits: readonly Limit[] },
  standing: Standing,
): Promise<{ minutes: number } | Refusal> {
  const { world, now, caller } = standing
  const held = (await holdBack(standing, [...limits, codesFrom(caller.ip)])) ?? (await heldMail(standing, caller.ip))
  if (held) return held
  const id = world.newId()
  const code = world.secrets.digits()
  const expiresAt = new Date(Date.parse(now) + CODE_MINUTES * 60_000).toISOString()
  await world.transact(async ({ loginCodes, jobs }) => {
    await loginCodes.add({ ...of, id, codeHash: world.secrets.keyedHash(`${id} ${code}`), at: now, expiresAt })
    await jobs.add([{ queue: 'mail', data: { ...mail, code, causeId: id, expiresAt }, urgent: true }])
  })
  return { minutes: CODE_MINUTES }
}

/**
 * Whom a code brings in, once: `whose` is asked only when the code is right, and the code is kept when it answers nobody. Wrong, used, too old,
 * tried too often or nobody's: one answer.
 */
export async function spend<T>(
  of: CodeOf,
  { code, limits, whose }: { code: string; limits: readonly Limit[]; whose: () => Promise<T | undefined> },
  standing: Standing,
): Promise<T | Refusal> {
  const { world, now, caller } = standing
  const held = await holdBack(standing, [...limits, triesFrom(caller.ip)])
  if (held) return held
  const found = await world.people.tryLoginCode(of, now, CODE_TRIES)
  if (!found || world.secrets.keyedHash(`${found.id} ${code}`) !== found.codeHash) return codeWrong()
  const whom = await whose()
  return whom !== undefined && (await world.people.useLoginCode(found.id, now)) ? whom : codeWrong()
}

export const codeWrong = (): Refusal => refuse('invalid', 'code_wrong', {}, 'code')

/** One place asks for codes of every kind together, and tries them. */
const codesFrom = (ip: string): Limit => ({ bucket: `code:ip:${network(ip)}`, most: 60, minutes: 30 })
const triesFrom = (ip: string): Limit => ({ bucket: `code-try:ip:${network(ip)}`, most: 100, minutes: 15 })
