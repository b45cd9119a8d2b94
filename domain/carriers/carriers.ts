import type { Locale } from '../actor.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Payer } from '../return/rma.ts'

/**
 * By whom parcels come back: the names that a customer picks from when they say that a parcel has left, in this order, and of these the usual one by
 * who pays the way back; null proposes none. `hint` says where to hand the parcel in, on the papers of a return whose way the merchant pays.
 */
export type Carriers = Readonly<{ names: readonly string[]; hint: Readonly<Record<Locale, string | null>> } & Record<Payer, string | null>>

/** What holds until it is set: known names, none of them usual. */
export const usualCarriers: Carriers = {
  names: ['Colissimo', 'Chronopost', 'Mondial Relay', 'DPD', 'UPS', 'GLS', 'DHL', 'FedEx'],
  merchant: null,
  customer: null,
  hint: { fr: null, en: null },
}

/** As much as a list shows and an A6 label has room for: how many names, letters of a name, letters of a hint. */
export const carrierBounds = { names: 20, name: 40, hint: 120 } as const

/** Why it cannot be so: nobody to choose, a name twice, a usual one that is not offered, or more letters than the label has room for. */
export function carriersRefused(asked: Carriers): Refusal | undefined {
  const { names, hint } = asked
  if (names.length === 0) return refuse('invalid', 'carriers_needed', {}, 'names.0')
  if (names.length > carrierBounds.names)
    return refuse('invalid', 'carriers_too_many', { most: carrierBounds.names }, `names.${carrierBounds.names}`)
  const long = names.findIndex((name) => name.length > carrierBounds.name)
  if (long >= 0) return refuse('invalid', 'carriers_name_long', { most: carrierBounds.name }, `names.${long}`)
  const same = names.map(folded)
  const twice = same.findIndex((name, nth) => same.indexOf(name) < nth)
  if (twice >= 0) return refuse('invalid', 'carriers_twice', { name: names[twice] ?? '' }, `names.${twice}`)
  for (const payer of ['merchant', 'customer'] as const) {
    const name = asked[payer]
    if (name !== null && !names.includes(name)) return refuse('invalid', 'carriers_usual_unknown', { name }, payer)
  }
  for (const locale of ['fr', 'en'] as const) {
    if (hint[locale] === null) continue
    if (hint[locale].length > carrierBounds.hint)
      return refuse('invalid', 'carriers_hint_long', { most: carrierBounds.hint }, `hint.${locale}`)
    if (asked.merchant === null) return refuse('invalid', 'carriers_hint_alone', {}, `hint.${locale}`)
  }
  return undefined
}

/** What names the carrier on the papers of a return: only where the merchant pays, for a customer who pays chooses. */
export const carrierOnPaper = (
  { merchant, hint }: Carriers,
  { payer, locale }: { payer: Payer; locale: Locale },
): { name: string; hint: string | null } | null =>
  payer === 'merchant' && merchant !== null ? { name: merchant, hint: hint[locale] } : null

const folded = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').toLowerCase()
