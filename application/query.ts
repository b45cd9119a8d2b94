import type { z } from 'zod'
import type { Actor } from '#domain/actor.ts'
import type { Refusal } from '#domain/refusal.ts'
import { invalidInput, orRefusal } from './command.ts'
import type { Carrier } from './labels/carrier.ts'
import { denied, type Permission } from './permission.ts'
import type { Reads } from './reads.ts'

/** What a question is given: reads, who asks, when. */
export type Look = { reads: Reads; actor: Actor; now: string; carrier: Pick<Carrier, 'name'> | undefined }

/** One question people ask; the read-only sibling of `command`, so that no read can forget its permission. */
export type Query<Input extends z.ZodType, Output> = {
  name: string
  may: Permission
  input: Input
  run: (input: z.output<Input>, look: Look) => Promise<Output>
}

export const query = <Input extends z.ZodType, Output>(it: Query<Input, Output>): Query<Input, Output> => it

export async function ask<Input extends z.ZodType, Output>(
  it: Query<Input, Output>,
  { actor, input }: { actor: Actor; input: unknown },
  world: { reads: Reads; now: () => string; carrier?: Carrier | undefined },
): Promise<Output | Refusal> {
  const refusal = denied(actor, it.may)
  if (refusal) return refusal
  const parsed = it.input.safeParse(input)
  if (!parsed.success) return invalidInput(parsed.error)
  return orRefusal(() => it.run(parsed.data, { reads: world.reads, actor, now: world.now(), carrier: world.carrier }))
}
