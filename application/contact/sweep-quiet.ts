import { system } from '#domain/actor.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import { quietDays } from '#domain/policy/quiet-days.ts'
import { addHours } from '#domain/time/instant.ts'
import { isRefusal } from '#domain/refusal.ts'
import { perform } from '../command.ts'
import { everyRow } from '../page.ts'
import type { World } from '../ports.ts'
import { lapseConversation } from './lapse-conversation.ts'

/**
 * Closes answered conversations in which nobody has written for as long as the policy of today says; answers how many. A refusal means that somebody was
 * faster, or that the last of their days is not over where the shop is: the next sweep looks again.
 */
export async function lapseQuiet(world: World): Promise<number> {
  const now = world.now()
  const policy = inForce(await world.reads.policies(), now)
  if (!policy) return 0
  const before = addHours(now, -24 * quietDays(policy))
  let lapsed = 0
  const quiet = everyRow<string>((page) => world.transact(({ conversations }) => conversations.quietConversations({ before, ...page })))
  for await (const id of quiet) if (!isRefusal(await perform(lapseConversation, { actor: system, input: { id } }, world))) lapsed += 1
  return lapsed
}
