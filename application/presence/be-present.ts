import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import { command, insist } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { rmaNumber } from '../returns/inputs.ts'
import type { PresenceView } from '../views.ts'
import { PRESENT_SECONDS } from './ports.ts'

const before = (now: Instant): Instant => new Date(Date.parse(now) - PRESENT_SECONDS * 1000).toISOString()

/** « I look at it », « I answer it »: said every few seconds while it is so. Answers who else does. */
export const bePresent = command({
  name: 'be present',
  may: anyStaff,
  input: z.strictObject({ number: rmaNumber, doing: z.enum(['looking', 'answering']) }),
  async run({ number, doing }, { presences, actor, now }): Promise<{ items: readonly PresenceView[] }> {
    const personId = actor.id ?? insist(refuse('forbidden', 'role_may_not'))
    const since = before(now)
    if (!(await presences.stay({ number, personId, doing, now, since }))) insist(refuse('missing', 'return_unknown', { number }))
    return { items: await presences.others({ number, personId, since }) }
  },
})

/** Gone from it: the others are told at once. */
export const leaveCase = command({
  name: 'leave case',
  may: anyStaff,
  input: z.strictObject({ number: rmaNumber }),
  async run({ number }, { presences, actor }) {
    if (actor.id !== null) await presences.leave({ number, personId: actor.id })
  },
})
