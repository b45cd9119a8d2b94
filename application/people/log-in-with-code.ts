import { z } from 'zod'
import { isStaff } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { anyone } from '../permission.ts'
import { email, sixDigits } from './inputs.ts'
import { spend } from './login-code.ts'
import type { SignedPerson } from './ports.ts'
import { openSession } from './session.ts'

/** The code of the mail opens one session, within its ten minutes and five tries; for customers only. */
export const logInWithCode = errand({
  name: 'log in with code',
  may: anyone,
  input: z.strictObject({
    email,
    code: sixDigits,
  }),
  async run({ email, code }, standing) {
    const customer = async (): Promise<SignedPerson | undefined> => {
      const person = await standing.world.people.personByEmail(email)
      return person && mayUseCode(person) ? person : undefined
    }
    // Fresh codes do not add up to many guesses: a million digits are tried at twenty an hour.
    const limits = [{ bucket: `code-try:${email}`, most: 20, minutes: 60 }]
    const person = await spend({ box: email, reference: null }, { code, limits, whose: customer }, standing)
    return isRefusal(person) ? person : openSession(person, standing)
  },
})

/** Customers, and not those who are staff besides: a mailbox alone opens no desk. */
export const mayUseCode = (person: Pick<SignedPerson, 'roles'>): boolean => person.roles.includes('customer') && !isStaff(person)
