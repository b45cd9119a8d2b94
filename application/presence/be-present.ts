import { z } from 'zod'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import { command, type Desk, insist } from '../command.ts'
import { conversationId } from '../contact/inputs.ts'
import { anyStaff } from '../permission.ts'
import { id, rmaNumber } from '../returns/inputs.ts'
import type { PresenceView } from './view.ts'
import { type Before, PRESENT_SECONDS } from './ports.ts'

const earliest = (now: Instant): Instant => new Date(Date.parse(now) - PRESENT_SECONDS * 1000).toISOString()

/** Which open tab of theirs, by an id that it made itself: one that is closed leaves the others where they are. */
const tab = id
const doing = z.enum(['looking', 'answering'])

/** « I look at it », « I answer it »: said every few seconds while it is so. Answers who else does. */
export const bePresent = command({
  name: 'be present',
  may: anyStaff,
  input: z.strictObject({ number: rmaNumber, tab, doing }),
  run: ({ number, ...present }, desk) =>
    stay(desk, { ...present, before: { number }, unknown: refuse('missing', 'return_unknown', { number }) }),
})

/** The same of a conversation that no return has. */
export const bePresentInConversation = command({
  name: 'be present in conversation',
  may: anyStaff,
  input: z.strictObject({ id: conversationId, tab, doing }),
  run: ({ id, ...present }, desk) =>
    stay(desk, { ...present, before: { conversation: id }, unknown: refuse('missing', 'conversation_unknown') }),
})

/** Gone from it: the others are told at once. */
export const leaveCase = command({
  name: 'leave case',
  may: anyStaff,
  input: z.strictObject({ number: rmaNumber, tab }),
  run: ({ number, tab }, desk) => leave(desk, { before: { number }, tab }),
})

export const leaveConversation = command({
  name: 'leave conversation',
  may: anyStaff,
  input: z.strictObject({ id: conversationId, tab }),
  run: ({ id, tab }, desk) => leave(desk, { before: { conversation: id }, tab }),
})

type Present = { before: Before; tab: string; doing: PresenceView['doing']; unknown: Refusal }

async function stay({ presences, actor, now }: Desk, { unknown, ...present }: Present): Promise<{ items: readonly PresenceView[] }> {
  const personId = actor.id ?? insist(refuse('forbidden', 'role_may_not'))
  const since = earliest(now)
  if (!(await presences.stay({ ...present, personId, now, since }))) insist(unknown)
  return { items: await presences.others({ before: present.before, personId, since }) }
}

async function leave({ presences, actor }: Desk, gone: { before: Before; tab: string }): Promise<void> {
  if (actor.id !== null) await presences.leave({ ...gone, personId: actor.id })
}
