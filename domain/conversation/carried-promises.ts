import type { Clock } from '#domain/clock/clock.ts'
import type { Act } from '#domain/return/act.ts'
import { lifting, running } from '#domain/return/clocks.ts'
import { toWords } from '#domain/return/reply.ts'
import type { Conversation } from './conversation.ts'

type Promising = { clocks: readonly Clock[] }

const kinds = [toWords, { kind: 'escalation' }] as const

/** What it promised goes on where the conversation goes on. */
export const lifted = (gone: Conversation, { now }: Pick<Act, 'now'>): Conversation =>
  kinds.reduce((conversation, which) => lifting(conversation, which, now), gone)

/**
 * What goes on with the answers that the other one still owes: of two promises of a kind the earlier one stays. Nobody is answered later for having
 * written twice.
 */
export function withPromisesOf<It extends Promising>(kept: It, gone: Promising, { now, newId }: Pick<Act, 'now' | 'newId'>): It {
  return kinds.reduce((it, which) => {
    const [own, other] = [running(kept, which), running(gone, which)]
    if (!other || (own && own.due <= other.due)) return it
    const carried: Clock = { ...other, id: newId() }
    const cleared = own ? lifting(it, which, now) : it
    return { ...cleared, clocks: [...cleared.clocks, carried] }
  }, kept)
}
