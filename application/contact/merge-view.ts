import type { Instant } from '#domain/time/instant.ts'

/** What a conversation may go on in. */
export type MergeCandidateView = {
  id: string
  /** Of a return; null of a conversation without one. */
  number: string | null
  subject: string
  /** A conversation's state, or the agent's word for where a return stands. */
  status: string
  at: Instant
  messages: number
  customer: string
  company: string | null
  email: string | null
  /** It is of whoever wrote, as far as it is proven; else staff say that they have seen it is not. */
  known: boolean
  /** Known by the address alone, which neither has shown to be theirs. */
  typed: boolean
}
