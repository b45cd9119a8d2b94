import { z } from 'zod'
import { orderKey, waysToNumber } from '#domain/order/order-number.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import { mayUseCode } from '../people/log-in-with-code.ts'
import type { MailKind } from '../reactions.ts'
import type { Cause, Office } from './cause.ts'
import { composeGuestCode } from './compose-guest-code.ts'
import { composeLoginCode } from './compose-login-code.ts'
import type { Addressee } from './ports.ts'

/** Mails whose matter is a code. */
export const codeKinds = ['login_code', 'guest_code', 'contact_code'] as const satisfies readonly MailKind[]

export const loginCode = z.object({
  kind: z.literal('login_code'),
  email: z.string(),
  code: z.string(),
  causeId: z.string(),
  expiresAt: z.string(),
})
export const guestCode = loginCode.extend({ kind: z.literal('guest_code'), reference: z.string(), locale: z.enum(['fr', 'en']) })

/** To customers only, and only while the code is good: whoever asked cannot tell whether an address is known. */
export async function loginCodeMail(
  { email, code, causeId, expiresAt }: z.infer<typeof loginCode>,
  { world: { reads, people, now } }: Office,
): Promise<Cause | undefined> {
  if (expiresAt <= now()) return undefined
  const person = await people.personByEmail(email)
  if (!person || !mayUseCode(person)) return undefined
  const policy = inForce(await reads.policies(), now())
  if (!policy) return undefined
  const to: Addressee = { personId: person.id, email: person.email, name: person.name, locale: person.locale, audience: 'customer' }
  return {
    kind: 'login_code',
    causeId,
    returnId: null,
    compose: () => Promise.resolve([{ to, model: composeLoginCode({ code, expiresAt, to, policy }) }]),
  }
}

/** Only where number and address belong together, in the language it was asked for in: whoever asked cannot tell whether they do. */
export async function guestCodeMail(
  { email, reference, code, causeId, expiresAt, locale }: z.infer<typeof guestCode>,
  { world: { reads, people, now } }: Office,
): Promise<Cause | undefined> {
  if (expiresAt <= now()) return undefined
  const [order] = await reads.ordersNamed({ email, numbers: waysToNumber(orderKey(reference)) })
  const policy = inForce(await reads.policies(), now())
  if (!order || !policy) return undefined
  const person = await people.personByEmail(email)
  const to: Addressee = { personId: person?.id ?? null, email, name: person?.name ?? order.name, locale, audience: 'customer' }
  return {
    kind: 'guest_code',
    causeId,
    returnId: null,
    compose: () => Promise.resolve([{ to, model: composeGuestCode({ code, order: order.number, expiresAt, to, policy }) }]),
  }
}
