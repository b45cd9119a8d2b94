import { type Actor, hasRole } from '#domain/actor.ts'
import { policyCurrency } from '#domain/policy/policy-currency.ts'
import type { Policy } from '#domain/policy/schema.ts'

/** Up to which amount this actor's role offers a gesture (policy `settlementLimits`), minor units of the policy's currency; null is no limit. */
export const settlementLimit = ({ settlementLimits }: Pick<Policy, 'settlementLimits'>, actor: Pick<Actor, 'roles'>): number | null =>
  hasRole(actor, 'manager') ? settlementLimits.manager : settlementLimits.support

type In = { actor: Pick<Actor, 'roles'>; currency: string }

/** The same limit in another currency, where no amount was settled: what has a limit is a manager's to offer there, and nobody else's. */
export const limitIn = (limit: number | null, { actor, currency }: In): number | null =>
  limit === null || currency === policyCurrency ? limit : hasRole(actor, 'manager') ? null : 0
