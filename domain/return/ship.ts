import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, transition } from './act.ts'
import { choose } from './choose.ts'
import { dispatched } from './clocks.ts'
import { noLongerDeferred } from './late.ts'
import { type Money, oweMoney } from './owe.ts'
import { closing, expected, underWay } from './progress.ts'
import { type ReturnParcel, type Rma } from './rma.ts'

/** `id`: one that was announced before, whose carrier, number or proof is put right. */
type Announced = Pick<ReturnParcel, 'carrier' | 'tracking' | 'proofFileId'> & { id?: string | undefined }
export type Shipment = { parcels: readonly Announced[] }

/**
 * The customer says that the parcel has left (B6); once it has, that another one did, or what they know of it now. With the first proof of
 * posting a withdrawal's refund is owed: the law lets the merchant defer it until goods or proof, whichever is first (L221-24).
 */
export function confirmShipment(rma: Rma, { parcels }: Shipment, act: Act & { money: Money }): Decided | Refusal {
  return transition({ rma, verb: 'confirm_shipment', act }, () => {
    const known = new Map(rma.parcels.filter(underWay).map((parcel) => [parcel.id, parcel]))
    const stranger = parcels.find(({ id }) => id !== undefined && !known.has(id))
    if (stranger) return refuse('conflict', 'parcel_not_under_way', {}, 'parcels')
    const units = expected(rma).map((unit) => unit.id)
    const posted = !rma.postedProof && parcels.some((parcel) => parcel.proofFileId !== null)
    const told = posted ? noLongerDeferred(rma, act) : rma
    for (const { id = act.newId(), proofFileId, carrier, tracking } of parcels) {
      const before = known.get(id) ?? { id, direction: 'in', at: act.now, unitIds: [], proofFileId: null }
      known.set(id, { ...before, carrier, tracking, proofFileId: proofFileId ?? before.proofFileId })
    }
    const others = rma.parcels.filter((parcel) => !known.has(parcel.id))
    const shipped: Rma = {
      ...dispatched(told, act.now),
      status: 'shipped',
      postedProof: rma.postedProof || posted,
      parcels: [...others, ...known.values()],
    }
    const owed = posted && rma.legalBasis === 'withdrawal' ? oweMoney(shipped, { unitIds: units, early: true }, act) : shipped
    return { rma: owed, data: { parcels: parcels.length, proof: posted } }
  })
}

export type ShipBack = { unitIds: readonly string[]; carrier: string | null; tracking: string }

/** Refused goods go back at the cost the policy names (B7), tracked; a contest holds them until it is answered. */
export function shipBack(rma: Rma, { unitIds, carrier, tracking }: ShipBack, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'ship_back', act }, () => {
    const gone = leaving(rma, unitIds, 'shipped_back')
    if (isRefusal(gone)) return gone
    const parcel: ReturnParcel = { id: act.newId(), direction: 'back', carrier, tracking, proofFileId: null, at: act.now, unitIds }
    return { rma: closing({ ...gone, parcels: [...rma.parcels, parcel] }), data: { units: unitIds, parcel: parcel.id } }
  })
}

/** Refused units leave the dock, whichever way; a contest that nobody has answered holds them. */
export function leaving(rma: Rma, unitIds: readonly string[], sentBack: 'shipped_back' | 'disposed'): Rma | Refusal {
  const chosen = choose(rma, unitIds, (unit) => unit.receipt === 'received' && unit.verdict === 'refused' && unit.sentBack === null)
  if (isRefusal(chosen)) return chosen
  if (chosen.units.some((unit) => unit.contest !== null && unit.contest.answeredAt === null))
    return refuse('conflict', 'contest_unanswered')
  return chosen.change((unit) => ({ ...unit, sentBack }))
}
