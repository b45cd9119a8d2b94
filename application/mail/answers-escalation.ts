import type { Clock } from '#domain/clock/clock.ts'
import type { Message } from '#domain/conversation/message.ts'

type Talk = { clocks: readonly Pick<Clock, 'kind' | 'outcome' | 'endedAt'>[]; messages: readonly Message[] }

/** Whether it is the first public word of staff that ended the promise of an escalation (B3). */
export const answersEscalation = ({ clocks, messages }: Talk, messageId: string): boolean =>
  clocks.some(({ kind, outcome, endedAt }) => {
    if (kind !== 'escalation' || endedAt === null || outcome === 'void') return false
    return messages.find(({ authorKind, internal, at }) => authorKind === 'staff' && !internal && at >= endedAt)?.id === messageId
  })
