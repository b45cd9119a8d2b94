import { system } from '#domain/actor.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import { quietDays } from '#domain/policy/quiet-days.ts'
import { addHours } from '#domain/time/instant.ts'
import { isRefusal } from '#domain/refusal.ts'
import { perform } from '../command.ts'
import type { World } from '../ports.ts'
import { lapseConversation } from './lapse-conversation.ts'

const BATCH = 200

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
  for (let after: string | null = null; ;) {
    const page: readonly string[] = await world.transact(({ conversations }) =>
      conversations.quietConversations({ before, after, limit: BATCH }),
    )
    for (const id of page) if (!isRefusal(await perform(lapseConversation, { actor: system, input: { id } }, world))) lapsed += 1
    after = page.at(-1) ?? null
    if (page.length < BATCH) return lapsed
  }
}
