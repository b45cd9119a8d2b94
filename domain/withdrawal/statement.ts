import type { Locale, Role } from '#domain/actor.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'

/** What a consumer writes: name, contract, where the acknowledgement is to go, and which goods (L221-21, D221-5; facts.md 1.3). Nothing else is asked. */
export type Stated = {
  name: string
  contract: string
  email: string
  /** Which goods, in words; null is the whole order. */
  goods: string | null
}

/** Units of an order line that a session, which knows the order, let the consumer tick. */
export type Picked = { orderLineId: string; quantity: number }

/** A statement as it was read and confirmed: kept for good, whether or not it means an order of ours. */
export type Statement = Stated & {
  id: string
  at: Instant
  /** The day in the law's zone, on which the same statement again is the same one. */
  day: LocalDate
  locale: Locale
  /** The whole of it in words. */
  text: string
  /** The order that the session showed, where one did, and what was ticked there; null is all of it. */
  orderId: string | null
  picked: readonly Picked[] | null
  personId: string | null
  /** Who recorded it in the consumer's name; null where whoever withdraws confirmed it themselves. */
  recordedAs: Role | null
  /** Since when it counts, where that is earlier than `at`: a return that was asked for under another type keeps its first date. */
  countsFrom: Instant | null
}

/** What became of a statement. It never changes; each of these stands beside it. */
export const withdrawalVerbs = ['acknowledged', 'unacknowledged', 'sent_again', 'proven', 'matched', 'answered'] as const
export type WithdrawalVerb = (typeof withdrawalVerbs)[number]

/** Why a statement, or a part of it, comes to nothing: each has its article, and words in the answer's mail. */
export const answerReasons = ['late', 'excluded', 'professional', 'not_distance', 'already', 'not_found'] as const
export type AnswerReason = (typeof answerReasons)[number]

/** The article that a reason rests on; none where there is nothing to judge. */
export const articleOf: Readonly<Record<AnswerReason, string | null>> = {
  late: 'L221-18',
  excluded: 'L221-28',
  professional: 'L221-3',
  not_distance: 'L221-18',
  already: null,
  not_found: null,
}

/** The statement in words: the policy's sentence with what was written in its places. */
export function statementText({ whole, part }: { whole: string; part: string }, { goods, ...said }: Stated): string {
  const fill: Readonly<Record<string, string>> = { ...said, goods: goods ?? '' }
  return (goods === null ? whole : part).replaceAll(/\{(\w+)\}/g, (place, name: string) => fill[name] ?? place)
}

/** Ticked goods in words, a product a line. */
export const goodsInWords = (lines: readonly { id: string; name: string }[], picked: readonly Picked[]): string =>
  picked.map(({ orderLineId, quantity }) => `- ${quantity}\u00A0× ${lines.find(({ id }) => id === orderLineId)?.name ?? ''}`).join('\n')
