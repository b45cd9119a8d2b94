import type { Instant } from '#domain/time/instant.ts'

/** How the last hundred lines like this one were decided, `accepted`: every unit approved; and the newest twelve of them, newest first. */
export type PrecedentView = { lineId: string; accepted: number; total: number; cases: readonly PrecedentCase[] }

/** One of them: when and by whom it was decided (null where a customer's agreement decided it, or nobody is known), what a refusal cited, and why in an agent's words. */
type PrecedentCase = {
  number: string
  accepted: boolean
  at: Instant | null
  by: string | null
  clause: string | null
  reason: string | null
  why: string | null
}
