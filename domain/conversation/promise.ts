import type { Clock } from '#domain/clock/clock.ts'
import type { Conversation } from './conversation.ts'

/** The nearest promise, by which the desk's list is ordered and which it shows. */
export function nearestPromise({ clocks }: Pick<Conversation, 'clocks'>): Clock | null {
  const running = clocks.filter((clock) => clock.endedAt === null)
  return running.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0] ?? null
}

/**
 * What goes on in the return that a conversation becomes: whoever was promised an answer, to their words or to an escalation, is owed it at the same
 * instant, besides what the return promises of itself (decision 24).
 */
export const carriedOver = (before: Pick<Conversation, 'clocks'>, after: Pick<Conversation, 'clocks'>): Clock[] =>
  before.clocks.filter(
    ({ id, kind, endedAt }) =>
      (kind === 'reply' || kind === 'escalation') && endedAt === null && after.clocks.find((clock) => clock.id === id)?.outcome === 'void',
  )

export const isEscalated = ({ clocks }: Pick<Conversation, 'clocks'>): boolean =>
  clocks.some((clock) => clock.kind === 'escalation' && clock.endedAt === null)
