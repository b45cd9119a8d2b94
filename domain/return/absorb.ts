import { withPromisesOf } from '#domain/conversation/carried-promises.ts'
import type { Conversation } from '#domain/conversation/conversation.ts'
import { type Bringing, endIn } from '#domain/conversation/merge.ts'
import type { Conversed } from '#domain/conversation/act.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, transition } from './act.ts'
import type { Rma } from './rma.ts'

export type Absorbed = { kept: Decided; gone: Conversed }

/**
 * A conversation goes on in a return, for good: its messages take the numbers that follow, and the answers that it owes are owed there (decision 24),
 * whatever the return itself promises.
 */
export function absorb({ rma, gone, ...how }: Bringing & { rma: Rma; gone: Conversation }, act: Act): Absorbed | Refusal {
  const ended = endIn(gone, { ...how, into: rma.id }, act)
  if (isRefusal(ended)) return ended
  const { messages, otherWriter } = how
  const kept = transition({ rma, verb: 'absorb', act }, () => ({
    rma: { ...withPromisesOf(rma, gone, act), sequence: rma.sequence + messages },
    data: { merged: gone.id, messages, otherWriter },
  }))
  return isRefusal(kept) ? kept : { kept, gone: ended }
}
