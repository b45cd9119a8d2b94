import type { ReturnView } from '#application/returns/view.ts'
import { type WayToAsk, waysToAsk } from '#domain/actor.ts'
import type { Verb } from '#domain/return/transitions.ts'
import { openOffer } from '../gesture/open-offer.ts'

/** What customer service does for a customer who asks for it, in the order in which it is asked for most. */
export const behalfVerbs = [
  'provide_details',
  'confirm_shipment',
  'accept_settlement',
  'decline_settlement',
  'contest',
  'give_account',
  'cancel',
] as const satisfies readonly Verb[]
export type BehalfVerb = (typeof behalfVerbs)[number]

/** What is recorded of how they asked: nothing but that they did, where nobody said it. */
export const viaOf = (via = ''): WayToAsk | true => waysToAsk.find((one) => one === via) ?? true

type Shown = Pick<ReturnView, 'settlements' | 'lines' | 'staff' | 'legalBasis'>

/** Refused units of which another look can still be asked for. */
export const contestable = ({ lines }: Pick<Shown, 'lines'>): string[] =>
  lines.flatMap(({ units }) => units.flatMap(({ id, objection }) => (objection?.open ? [id] : [])))

/** Why what could be done otherwise is somebody else's to do: whoever made an offer does not accept it in the customer's name. */
export const isOwnOffer = (verb: BehalfVerb, { staff }: Pick<Shown, 'staff'>): boolean =>
  verb === 'accept_settlement' && staff?.behalf.accept_settlement === 'own_offer'

/** Whether it can be done now, and has something to be done to; what the law gives is given up by the customer alone. */
export function doableFor(verb: BehalfVerb, view: Shown): boolean {
  if (view.staff?.behalf[verb] !== null && !isOwnOffer(verb, view)) return false
  if (verb === 'contest') return contestable(view).length > 0
  if (verb === 'accept_settlement') return openOffer(view) !== undefined && view.legalBasis === 'commercial'
  return verb !== 'decline_settlement' || openOffer(view) !== undefined
}
