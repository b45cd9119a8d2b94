import type { ResolutionView } from '#application/returns/view.ts'
import type { Key } from '../../../ui/words/catalogues.ts'

/** What is given, as the key of its name: a settlement goes by that name, whatever it is paid as. */
export const givenKey = ({ kind, settlementId }: Pick<ResolutionView, 'kind' | 'settlementId'>): Key =>
  settlementId === null ? `words.resolution.${kind}` : 'return.owed.settlement'
