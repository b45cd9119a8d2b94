import type { z } from 'zod'
import type { Actor } from '#domain/actor.ts'
import type { Refusal } from '#domain/refusal.ts'
import { invalidInput, orRefusal } from './command.ts'
import { denied, type Permission } from './permission.ts'
import type { World } from './ports.ts'

/** From where somebody asks: what limits and sessions are kept by. */
export type Caller = { ip: string; userAgent: string | null; tokenHash: string | null }

export type Standing = { world: World; actor: Actor; caller: Caller; now: string }

/**
 * What people do at the door and no return keeps: signing in and out, keys. The sibling of `command` without a transaction around it:
 * what it writes stays although it refuses (a counted attempt), and no connection waits while a password is checked.
 */
export type Errand<Input extends z.ZodType, Output> = {
  name: string
  may: Permission
  input: Input
  run: (input: z.output<Input>, standing: Standing) => Promise<Output | Refusal>
}

export const errand = <Input extends z.ZodType, Output>(it: Errand<Input, Output>): Errand<Input, Output> => it

/** An errand's standing inside a transaction: what would ask the pool for another connection is left outside, since a full pool would wait for itself. */
export type Within = Omit<Standing, 'world'> & { world: Omit<World, 'reads' | 'transact'> }

/** What an errand changes of people, and the line in the log about it: both or neither, whenever the process ends. */
export const allOrNothing = <Done>({ world, ...standing }: Standing, work: (within: Within) => Promise<Done>): Promise<Done> => {
  const { reads: _reads, transact, ...outside } = world
  return transact(({ people }) => work({ ...standing, world: { ...outside, people } }))
}

/** Runs an errand: permission, input, then itself. */
export async function runErrand<Input extends z.ZodType, Output>(
  it: Errand<Input, Output>,
  call: { actor: Actor; caller: Caller; input: unknown },
  world: World,
): Promise<Output | Refusal> {
  const refusal = denied(call.actor, it.may)
  if (refusal) return refusal
  const input = it.input.safeParse(call.input)
  if (!input.success) return invalidInput(input.error)
  return orRefusal(() => it.run(input.data, { world, actor: call.actor, caller: call.caller, now: world.now() }))
}
