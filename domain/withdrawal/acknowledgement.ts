import type { WithdrawalVerb } from './statement.ts'

/** Whether whoever stated it holds the acknowledgement that the law owes them at once (L221-21): it is under way, was sent, or reached nobody. */
export const acknowledgements = ['under_way', 'sent', 'failed'] as const
export type Acknowledgement = (typeof acknowledgements)[number]

const says: Readonly<Partial<Record<WithdrawalVerb, Acknowledgement>>> = {
  acknowledged: 'sent',
  unacknowledged: 'failed',
  sent_again: 'under_way',
}

/** As of what became of the statement, oldest first: the last try counts. */
export const acknowledgementOf = (verbs: readonly WithdrawalVerb[]): Acknowledgement =>
  verbs.flatMap((verb) => says[verb] ?? []).at(-1) ?? 'under_way'

/** Where mails about a statement go: to the address that was stated, until staff sent its acknowledgement to another. */
export const addressOf = (stated: string, events: readonly { verb: WithdrawalVerb; words: string | null }[]): string =>
  events.findLast(({ verb, words }) => verb === 'sent_again' && words !== null)?.words ?? stated
