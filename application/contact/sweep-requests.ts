import { system } from '#domain/actor.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import { addHours } from '#domain/time/instant.ts'
import { isRefusal } from '#domain/refusal.ts'
import { remindersBy } from '../clocks/reminders.ts'
import { perform } from '../command.ts'
import { everyRow } from '../page.ts'
import type { World } from '../ports.ts'
import { lapsePrepared } from './lapse-request.ts'
import type { WaitingRequest } from './ports.ts'
import { remindOfRequest } from './remind-of-request.ts'

/** Customers are reminded of requests that staff wrote down for them, on the mornings that the policy of today names. Answers how many. */
export async function remindOfRequests(world: World): Promise<number> {
  const now = world.now()
  const policy = inForce(await world.reads.policies(), now)
  if (!policy) return 0
  const rule = { zone: policy.zone, daysBefore: policy.delays.reminderDaysBefore }
  const until = addHours(now, 24 * (Math.max(0, ...rule.daysBefore) + 1))
  let reminded = 0
  for await (const { id, requestId, startedAt, due, reminded: sent } of waiting(world, { from: now, until })) {
    const reminders = remindersBy({ startedAt, due }, rule, now)
    if (reminders > sent && (await perform(remindOfRequest, { actor: system, input: { id, requestId, reminders } }, world)) === true)
      reminded += 1
  }
  return reminded
}

/** Ends those whose time is over. A refusal means that somebody was faster: the customer's word counts, and the sweep goes on behind it. */
export async function lapseRequests(world: World): Promise<number> {
  const now = world.now()
  let lapsed = 0
  for await (const { id, requestId, due } of waiting(world, { from: null, until: now }))
    if (due < now && !isRefusal(await perform(lapsePrepared, { actor: system, input: { id, requestId } }, world))) lapsed += 1
  return lapsed
}

/** Requests that wait for their customer's word and end within these instants, by that end. */
const waiting = (world: World, range: { from: string | null; until: string }): AsyncGenerator<WaitingRequest> =>
  everyRow((page) => world.transact(({ conversations }) => conversations.waitingRequests({ ...range, ...page })))
