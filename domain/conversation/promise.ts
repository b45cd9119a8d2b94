import type { Clock } from '#domain/clock/clock.ts'
import type { Conversation } from './conversation.ts'

/** The nearest promise, by which the desk's list is ordered and which it shows. */
export function nearestPromise({ clocks }: Pick<Conversation, 'clocks'>): Clock | null {
  const running = clocks.filter((clock) => clock.endedAt === null)
  return running.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0] ?? null
}

export const isEscalated = ({ clocks }: Pick<Conversation, 'clocks'>): boolean =>
  clocks.some((clock) => clock.kind === 'escalation' && clock.endedAt === null)
