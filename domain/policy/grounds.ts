import type { ClockKind } from '#domain/clock/clock.ts'
import type { Policy } from './schema.ts'

/** The setting that says how long a promise lasts, or the article that does: the law's own promises are nobody's to set. */
const sources: Readonly<Record<ClockKind, { setting: string } | { article: string }>> = {
  review: { setting: 'clocks.review' },
  reply: { setting: 'clocks.reply' },
  escalation: { setting: 'clocks.escalation' },
  inspection: { setting: 'clocks.inspection' },
  refund: { setting: 'clocks.refund' },
  return_by: { setting: 'delays.returnByDays' },
  details_by: { setting: 'delays.detailsDays' },
  objection: { setting: 'delays.objectionDays' },
  legal_refund: { article: 'L221-24' },
  legal_remedy: { article: 'L217-10' },
  unassigned_parcel: { setting: 'clocks.unassigned_parcel' },
}

/** What a promise rests on. */
export type Grounds = {
  /** Clauses of the policy that its ledger reads as this promise's length, in the ledger's order; none where the policy has no ledger. */
  clauses: readonly string[]
  /** The article of the consumer code, where the law promises. */
  article: string | null
}

/** What a promise of this kind rests on under this version of the policy. */
export function groundsOf({ ledger = [] }: Pick<Policy, 'ledger'>, kind: ClockKind): Grounds {
  const source = sources[kind]
  if ('article' in source) return { clauses: [], article: source.article }
  const read = ledger.filter(({ settings }) => settings.includes(source.setting))
  return { clauses: [...new Set(read.flatMap(({ clauses }) => clauses))], article: null }
}
