import { z } from 'zod'
import { isStaff } from '#domain/actor.ts'
import { refuse } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { anyone } from '../permission.ts'
import { holdBack, type Limit, network } from './hold-back.ts'
import { email, sixDigits } from './inputs.ts'
import type { SignedPerson } from './ports.ts'
import { openSession } from './session.ts'

export const CODE_TRIES = 5

/** The code of the mail opens one session, within its ten minutes and five tries; for customers only. */
export const logInWithCode = errand({
  name: 'log in with code',
  may: anyone,
  input: z.strictObject({
    email,
    code: sixDigits,
  }),
  async run({ email, code }, standing) {
    const { people, secrets } = standing.world
    const held = await holdBack(standing, tryLimits(email, standing.caller.ip))
    if (held) return held
    const found = await people.tryLoginCode({ email, reference: null }, standing.now, CODE_TRIES)
    const wrong = refuse('invalid', 'code_wrong', {}, 'code')
    if (!found || secrets.keyedHash(`${found.id} ${code}`) !== found.codeHash) return wrong
    const person = await people.personByEmail(email)
    if (!person || !mayUseCode(person)) return wrong
    return (await people.useLoginCode(found.id, standing.now)) ? openSession(person, standing) : wrong
  },
})

/** Customers, and not those who are staff besides: a mailbox alone opens no desk. */
export const mayUseCode = (person: Pick<SignedPerson, 'roles'>): boolean => person.roles.includes('customer') && !isStaff(person)

/** Fresh codes do not add up to many guesses: a million digits are tried at twenty an hour. */
const tryLimits = (email: string, ip: string): Limit[] => [{ bucket: `code-try:${email}`, most: 20, minutes: 60 }, triesFrom(ip)]

/** One place tries codes of every kind together. */
export const triesFrom = (ip: string): Limit => ({ bucket: `code-try:ip:${network(ip)}`, most: 100, minutes: 15 })
