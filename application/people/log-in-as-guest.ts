import { z } from 'zod'
import { waysToNumber } from '#domain/order/order-number.ts'
import { refuse } from '#domain/refusal.ts'
import { errand, type Standing } from '../errand.ts'
import { anyone } from '../permission.ts'
import type { NamedOrder } from '../reads.ts'
import { holdBack, type Limit } from './hold-back.ts'
import { email, orderReference, sixDigits } from './inputs.ts'
import { CODE_TRIES, triesFrom } from './log-in-with-code.ts'
import { openSession } from './session.ts'

/**
 * The code opens a session that sees the order it was asked for and nothing else of whoever reads that address: a customer's, whatever else
 * they are. Where several orders bear the number, the newest; `chooseGuestOrder` leads to the others.
 */
export const logInAsGuest = errand({
  name: 'log in as guest',
  may: anyone,
  input: z.strictObject({ number: orderReference, email, code: sixDigits }),
  async run({ number: reference, email, code }, standing) {
    const { people, secrets, reads } = standing.world
    const held = await holdBack(standing, tryLimits({ email, reference, ip: standing.caller.ip }))
    if (held) return held
    const found = await people.tryLoginCode({ email, reference }, standing.now, CODE_TRIES)
    const wrong = refuse('invalid', 'code_wrong', {}, 'code')
    if (!found || secrets.keyedHash(`${found.id} ${code}`) !== found.codeHash) return wrong
    const [order] = await reads.ordersNamed({ email, numbers: waysToNumber(reference) })
    if (!order || !(await people.useLoginCode(found.id, standing.now))) return wrong
    return enter(order, email, standing)
  },
})

async function enter(order: NamedOrder, email: string, standing: Standing) {
  const { world, actor, now } = standing
  const name = order.name ?? email.replace(/@.*/, '')
  const person = await world.people.keepGuest({ id: world.newId(), email, name, locale: actor.locale, at: now })
  if (!person) return refuse('invalid', 'code_wrong', {}, 'code')
  return openSession(person, standing, { order: { id: order.id, number: order.number }, conversationId: null })
}

/** Fresh codes do not add up to many guesses, neither at one address nor at one order. */
const tryLimits = ({ email, reference, ip }: { email: string; reference: string; ip: string }): Limit[] => [
  { bucket: `guest-try:${email}`, most: 20, minutes: 60 },
  { bucket: `guest-try:order:${reference}`, most: 60, minutes: 60 },
  triesFrom(ip),
]
