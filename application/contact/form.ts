import { z } from 'zod'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import { errand } from '../errand.ts'
import { anyone } from '../permission.ts'
import type { World } from '../ports.ts'

/** Leading zero bits that the browser's small calculation must find: a blink for one message, a bill for a million. */
const WORK_BITS = 16
const GOOD_FOR_MS = 12 * 3_600_000

/**
 * A form to write to us without an account, signed: which conversation it will open, and when it was given out. It opens one, once.
 * `work` is what the browser is asked to calculate meanwhile: a number that makes the SHA-256 of `form:number` begin with so many zero bits.
 */
export const giveContactForm = errand({
  name: 'give contact form',
  may: anyone,
  input: z.strictObject({}),
  run: (_, { world, now }) => {
    const given = `${world.newId()}.${Date.parse(now)}`
    return Promise.resolve({ form: `${given}.${seal(given, world)}`, bits: WORK_BITS })
  },
})

export type GivenForm = { id: string; ageMs: number }

/** What a form says, if it is one of ours and still good. */
export function readForm(form: string, { secrets, now }: Pick<World, 'secrets'> & { now: Instant }): GivenForm | Refusal {
  const [id = '', at = '', sealed] = form.split('.')
  if (sealed !== seal(`${id}.${at}`, { secrets })) return refuse('invalid', 'form_unknown', {}, 'form')
  const ageMs = Date.parse(now) - Number(at)
  return ageMs > GOOD_FOR_MS ? refuse('conflict', 'form_old', {}, 'form') : { id, ageMs }
}

const seal = (given: string, { secrets }: Pick<World, 'secrets'>): string => secrets.keyedHash(`contact form ${given}`).slice(0, 40)

/** Whether the calculation was done for this very form. */
export const hasWorked = (form: string, work: number | null, { secrets }: Pick<World, 'secrets'>): boolean =>
  work !== null && zeroBits(secrets.hash(`${form}:${work}`)) >= WORK_BITS

function zeroBits(hex: string): number {
  const zeros = /^0*/.exec(hex)?.[0].length ?? 0
  return zeros * 4 + Math.clz32(Number.parseInt(hex[zeros] ?? 'f', 16)) - 28
}
