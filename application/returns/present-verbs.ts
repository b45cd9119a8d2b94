import type { Actor } from '#domain/actor.ts'
import { hindrance } from '#domain/return/hindrance.ts'
import type { Rma } from '#domain/return/rma.ts'
import { permitted, type Verb, verbs } from '#domain/return/transitions.ts'
import type { ReturnView } from './view.ts'

/** For every verb this reader may ever do: why not now, or null. The same question as the server's refusal, so that a button knows. */
export const presentVerbs = (rma: Rma, actor: Actor): ReturnView['verbs'] =>
  Object.fromEntries(
    verbs
      .filter((verb) => verb !== 'submit' && !permitted(actor, verb))
      .map((verb): [Verb, string | null] => [verb, hindrance(verb, { rma, actor })?.code ?? null]),
  )
