import { z } from 'zod'
import type { Actor } from '#domain/actor.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { visible } from '#domain/return/visible.ts'
import type { World } from '../ports.ts'
import type { ReturnPage } from '../returns/ports.ts'
import { rmaNumber } from '../returns/inputs.ts'

export const byNumber = z.strictObject({ number: rmaNumber })

/** The return with all its page holds, if this actor may know of it. */
export async function seenReturn(
  number: string,
  { world, actor }: { world: Pick<World, 'reads'>; actor: Actor },
): Promise<ReturnPage | Refusal> {
  const page = await world.reads.returnPage(number)
  return page && visible(actor, page.rma) ? page : refuse('missing', 'return_unknown', { number })
}
