import type { z } from 'zod'
import { system } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { type Command, perform } from '../command.ts'
import { lapseRequests, remindOfRequests } from '../contact/sweep-requests.ts'
import { lapseQuiet } from '../contact/sweep-quiet.ts'
import { everyRow } from '../page.ts'
import type { World } from '../ports.ts'
import { lapseReturn } from '../returns/lapse-return.ts'
import type { OverDelay, RunningDelay } from './ports.ts'
import { remindersBy } from './reminders.ts'
import { remindCustomer, tellPromises } from './tell-promises.ts'

const BATCH = 200
const dayMs = 86_400_000

export type Swept = { told: number; reminded: number; lapsed: number }

/**
 * What time alone brings about: promises near or late are told to staff, customers reminded of their delays, returns and prepared requests
 * whose delay is over lapse, and so do conversations in which nobody writes any more. Each in its own transaction. Safe at any time, on several servers at once, and again after a crash: what was
 * done is marked in the transaction that does it.
 */
export async function sweepClocks(world: World): Promise<Swept> {
  return {
    told: await tellAll(world),
    reminded: (await remindAll(world)) + (await remindOfRequests(world)),
    lapsed: (await lapseAll(world)) + (await lapseRequests(world)) + (await lapseQuiet(world)),
  }
}

async function tellAll(world: World): Promise<number> {
  let told = 0
  for (;;) {
    const some = await bySystem(tellPromises, { limit: BATCH }, world)
    told += some
    if (some < BATCH) return told
  }
}

async function remindAll(world: World): Promise<number> {
  const now = world.now()
  let reminded = 0
  for await (const { delay, reminders } of delaysToRemind(world, now)) {
    const { clockId, returnId } = delay
    if (await bySystem(remindCustomer, { clockId, returnId, reminders }, world)) reminded += 1
  }
  return reminded
}

/** Delays for which another reminder is due under the policy that judges their return. */
async function* delaysToRemind(world: World, now: string): AsyncGenerator<{ delay: RunningDelay; reminders: number }> {
  const rules = new Map(
    (await world.reads.policies()).map(({ version, zone, delays }) => [version, { zone, daysBefore: delays.reminderDaysBefore }]),
  )
  const earliest = Math.max(0, ...[...rules.values()].flatMap((rule) => rule.daysBefore))
  const until = new Date(Date.parse(now) + (earliest + 1) * dayMs).toISOString()
  const running = everyRow<RunningDelay>((page) => world.transact(({ clocks }) => clocks.runningDelays({ now, until, ...page })))
  for await (const delay of running) {
    const rule = rules.get(delay.policyVersion)
    const reminders = rule ? remindersBy(delay, rule, now) : 0
    if (reminders > delay.reminded) yield { delay, reminders }
  }
}

/** A refusal means that somebody was faster, or that this return is not to lapse: the sweep goes on behind it and asks again next time. */
async function lapseAll(world: World): Promise<number> {
  const now = world.now()
  let lapsed = 0
  const over = everyRow<OverDelay>((page) => world.transact(({ clocks }) => clocks.lapsing({ now, ...page })))
  for await (const { number } of over) if (!isRefusal(await perform(lapseReturn, { actor: system, input: { number } }, world))) lapsed += 1
  return lapsed
}

async function bySystem<Input extends z.ZodType, Output>(it: Command<Input, Output>, input: z.input<Input>, world: World): Promise<Output> {
  const output = await perform(it, { actor: system, input }, world)
  if (isRefusal(output)) throw new Error(`the system may not ${it.name}: ${output.code}`)
  return output
}
