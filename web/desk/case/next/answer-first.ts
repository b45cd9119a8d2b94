import type { ReturnView } from '#application/returns/view.ts'
import { toWords } from '#domain/return/reply.ts'

/** The customer waits for an answer of ours before they do what is theirs to do. */
export const answerFirst = ({ transit, deadlines }: Pick<ReturnView, 'transit' | 'deadlines'>): boolean =>
  transit.whose === 'customer' && deadlines.some(({ kind, subject }) => kind === toWords.kind && subject === toWords.subject)
