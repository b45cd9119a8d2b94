import { isStaff, type Locale } from '#domain/actor.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Awaited } from '#domain/staff/second-factor.ts'
import type { z } from 'zod'
import { allOrNothing, type Errand, errand, type Standing, type Within } from '../errand.ts'
import type { SignedPerson } from '../people/ports.ts'
import { anyone } from '../permission.ts'

/** Minutes after signing in that somebody may change what they prove themselves with: a screen left open is not enough. */
const FRESH_MINUTES = 15

/** Who stands at the door: signed in, or with a session that still waits for something. */
export type AtDoor = { person: SignedPerson; awaits: Awaited | null; fresh: boolean; locale: Locale }

/** Whose session this browser has, whole or not; staff only. */
export async function atDoor({ world, caller, actor, now }: Standing): Promise<AtDoor | Refusal> {
  if (actor.roles.includes('api_key')) return refuse('forbidden', 'role_may_not')
  const found = caller.tokenHash === null ? undefined : await world.people.session(caller.tokenHash, now)
  if (!found) return refuse('forbidden', 'sign_in')
  const { person, awaits, createdAt, scope } = found
  if (!isStaff(person) || scope.order !== null || scope.conversationId !== null) return refuse('forbidden', 'role_may_not')
  const fresh = Date.parse(now) - Date.parse(createdAt) <= FRESH_MINUTES * 60_000
  return { person, awaits, fresh, locale: actor.locale }
}

/** The same for whoever changes their own factors: in with all they have, lately; or let in to add their first. */
async function changingOwn(standing: Standing): Promise<AtDoor | Refusal> {
  const own = await atDoor(standing)
  if ('refused' in own) return own
  if (own.awaits === 'second_factor') return refuse('forbidden', 'sign_in')
  return own.awaits === 'enrolment' || own.fresh ? own : refuse('conflict', 'sign_in_again')
}

type Asking<Input extends z.ZodType, Output, Where> = {
  name: string
  input: Input
  run: (input: z.output<Input>, own: AtDoor, where: Where) => Promise<Output | Refusal>
}

/** An errand by which staff begin what they will prove themselves with: who stands at the door is asked first. */
export const beginsOwn = <Input extends z.ZodType, Output>({ name, input, run }: Asking<Input, Output, Standing>): Errand<Input, Output> =>
  errand({
    name,
    may: anyone,
    input,
    async run(asked, standing) {
      const own = await changingOwn(standing)
      return 'refused' in own ? own : run(asked, own, standing)
    },
  })

/** The same, where it changes at once what they prove themselves with: the log says so or nothing is changed. */
export const changesOwn = <Input extends z.ZodType, Output>({ run, ...it }: Asking<Input, Output, Within>): Errand<Input, Output> =>
  beginsOwn({ ...it, run: (asked, own, standing) => allOrNothing(standing, (within) => run(asked, own, within)) })
