import type { MergeCandidate } from './ports.ts'

/** What a conversation may go on in. */
export type MergeCandidateView = Omit<MergeCandidate, 'customerId' | 'companyId'> & {
  /** It is of whoever wrote, as far as it is proven; else staff say that they have seen it is not. */
  known: boolean
  /** Known by the address alone, which neither has shown to be theirs. */
  typed: boolean
}
