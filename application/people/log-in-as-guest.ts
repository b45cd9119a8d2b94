import { z } from 'zod'
import { waysToNumber } from '#domain/order/order-number.ts'
import { isRefusal } from '#domain/refusal.ts'
import { errand, type Standing } from '../errand.ts'
import { anyone } from '../permission.ts'
import type { NamedOrder } from '../orders/ports.ts'
import type { Limit } from './hold-back.ts'
import { email, orderReference, sixDigits } from './inputs.ts'
import { codeWrong, spend } from './login-code.ts'
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
    const newest = async (): Promise<NamedOrder | undefined> =>
      (await standing.world.reads.ordersNamed({ email, numbers: waysToNumber(reference) }))[0]
    const order = await spend({ box: email, reference }, { code, limits: tryLimits(email, reference), whose: newest }, standing)
    return isRefusal(order) ? order : enter(order, email, standing)
  },
})

async function enter(order: NamedOrder, email: string, standing: Standing) {
  const { world, actor, now } = standing
  const name = order.name ?? email.replace(/@.*/, '')
  const person = await world.people.keepGuest({ id: world.newId(), email, name, locale: actor.locale, at: now })
  if (!person) return codeWrong()
  return openSession(person, standing, { order: { id: order.id, number: order.number }, conversationId: null })
}

/** Fresh codes do not add up to many guesses, neither at one address nor at one order. */
const tryLimits = (email: string, reference: string): Limit[] => [
  { bucket: `guest-try:${email}`, most: 20, minutes: 60 },
  { bucket: `guest-try:order:${reference}`, most: 60, minutes: 60 },
]
