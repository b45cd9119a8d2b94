import type { Role } from '#domain/actor.ts'

/** A loyalty tier in words, and its place among the policy's, from 1. */
export type TierView = { key: string; name: string; level: number; of: number }

export type MeView = {
  id: string
  name: string
  email: string
  roles: readonly Role[]
  company: string | null
  tier: string | null
  profile: string | null
  locale: 'fr' | 'en'
  /** A guest's session sees this order only; null sees all that its person may. */
  order: { id: string; number: string } | null
  /** Likewise one conversation. */
  conversationId: string | null
  /** Signed in by one means, and what is still to do: until then the session opens nothing else. */
  awaits?: 'second_factor' | 'enrolment'
}
