import type { Derivation } from '#domain/money/derivation.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Resolution } from './rma.ts'

/** A resolution that was given in money, with what it was derived from. */
export type GivenMoney = Resolution & { amount: number; derivation: Derivation; executedAt: Instant; reference: string }

/** The resolution as what is given in money, or why it is none: goods have no amount, and what is owed may still change. */
export function givenMoney(resolution: Resolution | undefined): GivenMoney | Refusal {
  const given = onceGiven(resolution)
  if (isRefusal(given)) return given
  return given.state === 'executed' ? given : refuse('conflict', 'resolution_not_executed', { state: given.state })
}

/** The same of what was executed, even if it was voided since. */
export function onceGiven(resolution: Resolution | undefined): GivenMoney | Refusal {
  if (!resolution) return refuse('missing', 'resolution_unknown')
  const { state, amount, derivation, executedAt, reference } = resolution
  if (amount === null || derivation === null) return refuse('conflict', 'statement_only_of_money')
  if (executedAt === null || reference === null) return refuse('conflict', 'resolution_not_executed', { state })
  return { ...resolution, amount, derivation, executedAt, reference }
}
