import { type Actor, hasRole } from '#domain/actor.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'

/** Whoever offers money does not say yes to it in the customer's name too, unless they answer for all offers: two see it, or the customer does. */
export const ownOffer = (
  { offeredBy }: { offeredBy: string | null },
  actor: Pick<Actor, 'id' | 'roles' | 'onBehalf'>,
): Refusal | undefined =>
  actor.onBehalf === true && offeredBy === actor.id && !hasRole(actor, 'manager') ? refuse('forbidden', 'own_offer') : undefined
