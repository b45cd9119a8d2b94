import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, transition } from './act.ts'
import { choose } from './choose.ts'
import { arrived, notSent, running, starting, voiding } from './clocks.ts'
import { noLongerDeferred } from './late.ts'
import { type Money, oweMoney, unoweGoods } from './owe.ts'
import { expected, standing, toInspect } from './progress.ts'
import type { ReturnParcel, Rma, Unit } from './rma.ts'
import { lawAgain } from './submit.ts'
import { type Surplus, surplusObstacle, withSurplus } from './surplus.ts'

export type Receipt = {
  unitIds: readonly string[]
  /** Serials read at the dock, where they were not declared. */
  serials: Readonly<Record<string, string>>
  carrier: string | null
  tracking: string | null
  /** More of some lines than was announced. */
  surplus?: readonly Surplus[]
}

/**
 * Units at the dock, per parcel, partial and repeated; an expired return retakes the units that come, and so does one whose missing units
 * turn up, and its law's promise runs on. What is more than announced joins it (`surplus`): whoever saves asks whether so much was delivered. The inspection promise starts (A11); the customer's delay runs on for what is still to come.
 */
export function receive(
  rma: Rma,
  { unitIds: announcedIds, serials, carrier, tracking, surplus = [] }: Receipt,
  act: Act,
): Decided | Refusal {
  return transition({ rma, verb: 'receive', act }, (sent) => {
    const rma = sent.status === 'expired' ? lawAgain(sent, act) : sent
    const fits = (unit: Unit): boolean => unit.decision === 'approved' && unit.receipt !== 'received'
    const chosen =
      surplusObstacle(rma, surplus) ??
      (announcedIds.length === 0 && surplus.length > 0 ? { change: () => rma } : choose(rma, announcedIds, fits))
    if (isRefusal(chosen)) return chosen
    const announcedCame = chosen.change((unit) => ({
      ...unit,
      receipt: 'received',
      receivedAt: act.now,
      serial: unit.serial ?? serials[unit.id] ?? null,
    }))
    const { rma: came, added } = withSurplus(announcedCame, surplus, act)
    const unitIds = [...announcedIds, ...added]
    const here = { ...came, clocks: noLongerDeferred(rma, act).clocks }
    const parcel: ReturnParcel = { id: act.newId(), direction: 'in', carrier, tracking, proofFileId: null, at: act.now, unitIds }
    const known = announced(here.parcels, tracking)
    const parcels =
      known < 0 ? [...here.parcels, parcel] : here.parcels.map((p, i) => (i === known ? { ...p, unitIds: [...p.unitIds, ...unitIds] } : p))
    const received: Rma = { ...arrived(here, act), status: 'received', parcels }
    const promised = running(received, { kind: 'inspection' }) ? received : starting(received, { kind: 'inspection' }, act)
    return {
      rma: promised,
      data: {
        units: unitIds,
        parcel: parcels[known < 0 ? parcels.length - 1 : known]?.id ?? '',
        ...(added.length > 0 ? { surplus: added } : {}),
      },
    }
  })
}

/** Which announced parcel this is: the one with its tracking number; where none was read, the only one that has not come yet. */
function announced(parcels: Rma['parcels'], tracking: string | null): number {
  if (tracking !== null) return parcels.findIndex((p) => p.direction === 'in' && p.tracking === tracking)
  const awaited = parcels.flatMap((p, i) => (p.direction === 'in' && p.unitIds.length === 0 ? [i] : []))
  return awaited.length === 1 ? (awaited[0] ?? -1) : -1
}

export type Missing = {
  unitIds: readonly string[]
  /** They never reached the customer: a withdrawal before delivery is a cancellation, and is refunded without anything coming back. */
  neverDelivered: boolean
}

/** Units that will not come: free again, and goods that were to be sent for them in advance are no longer owed. */
export function declareMissing(rma: Rma, { unitIds, neverDelivered }: Missing, act: Act & { money: Money }): Decided | Refusal {
  return transition({ rma, verb: 'declare_missing', act }, () => {
    if (neverDelivered && rma.legalBasis !== 'withdrawal')
      return refuse('conflict', 'only_withdrawal_before_delivery', {}, 'neverDelivered')
    const chosen = choose(rma, unitIds, (unit) => unit.decision === 'approved' && unit.receipt === 'expected')
    if (isRefusal(chosen)) return chosen
    const without = chosen.change((unit) => ({ ...unit, receipt: 'missing' }))
    const owed = neverDelivered ? oweMoney(without, { unitIds, early: true }, act) : unoweGoods(without, unitIds, act)
    const stillWaits = rma.status !== 'received' && expected(owed).length > 0
    const status = stillWaits ? rma.status : standing(owed)
    const next: Rma = { ...owed, status }
    const data = { units: unitIds, ...(neverDelivered ? { neverDelivered } : {}) }
    return { rma: expected(next).length > 0 ? next : notSent(next, act.now), data }
  })
}

/** A wrong scan is undone by another event: units come off the receipt and out of its parcel, or on it, before they are judged. */
export function correctReceipt(
  rma: Rma,
  corrections: readonly { unitId: string; receipt: 'expected' | 'received' }[],
  act: Act,
): Decided | Refusal {
  return transition({ rma, verb: 'correct_receipt', act }, () => {
    const to = new Map(corrections.map((c) => [c.unitId, c.receipt]))
    const chosen = choose(
      rma,
      corrections.map((c) => c.unitId),
      (unit) => unit.decision === 'approved' && unit.verdict === 'pending' && unit.receipt !== to.get(unit.id),
    )
    if (isRefusal(chosen)) return chosen
    const before = chosen.units.map((unit) => ({ unit: unit.id, receipt: unit.receipt }))
    const corrected = chosen.change((unit) => ({
      ...unit,
      receipt: to.get(unit.id) ?? unit.receipt,
      receivedAt: to.get(unit.id) === 'received' ? act.now : null,
    }))
    const waits = toInspect(corrected).length > 0
    const promised = waits && !running(corrected, { kind: 'inspection' }) ? starting(corrected, { kind: 'inspection' }, act) : corrected
    const next = waits ? promised : voiding(promised, ['inspection'], act.now)
    const off = new Set(corrections.flatMap(({ unitId, receipt }) => (receipt === 'expected' ? [unitId] : [])))
    const parcels = next.parcels.map((parcel) =>
      parcel.direction === 'in' && parcel.unitIds.some((id) => off.has(id))
        ? { ...parcel, unitIds: parcel.unitIds.filter((id) => !off.has(id)) }
        : parcel,
    )
    return {
      rma: { ...arrived(next, act), parcels, status: 'received' },
      data: { before, after: corrections.map((c) => ({ unit: c.unitId, receipt: c.receipt })) },
    }
  })
}
