import type { Say } from '../format/duration.ts'

/** An article of the consumer code, which the policy reprints among its clauses. */
const ofLaw = /^[LRD]\d/

/** « clause A4 », « art. L217-3 »: what a decision rests on, as it is named wherever it stands. */
export const clauseWords = (id: string, t: Say): string => t(ofLaw.test(id) ? 'ui.article' : 'ui.clause', { clause: id })

/** The same in full, for who asks. */
export const clauseTitle = (id: string, t: Say): string => t(ofLaw.test(id) ? 'ui.article.long' : 'ui.clause.long', { clause: id })
