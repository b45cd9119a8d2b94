import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, transition } from './act.ts'
import { choose } from './choose.ts'
import { closing, leavable } from './progress.ts'
import { mapUnits, type Rma, unitsOf } from './rma.ts'
import { leaving } from './ship.ts'

/** The customer agrees in writing that refused units be destroyed (domain.md, `dispose_refused`). Its words are kept under the agreement's id. */
export function agreeToDisposal(
  rma: Rma,
  { unitIds, agreementId }: { unitIds: readonly string[]; agreementId: string },
  act: Act,
): Decided | Refusal {
  return transition({ rma, verb: 'agree_to_disposal', act }, () => {
    const chosen = choose(rma, unitIds, (unit) => leavable(unit) && unit.agreement === null)
    if (isRefusal(chosen)) return chosen
    const agreement = { id: agreementId, at: act.now }
    return { rma: chosen.change((unit) => ({ ...unit, agreement })), data: { units: unitIds, agreement: agreementId } }
  })
}

/** Second thoughts, for all units of an agreement that are still there. */
export function withdrawAgreement(rma: Rma, agreementId: string, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'withdraw_agreement', act }, () => {
    const agreed = unitsOf(rma).filter(({ agreement }) => agreement?.id === agreementId)
    if (agreed.length === 0) return refuse('missing', 'agreement_unknown')
    const here = agreed.filter(({ sentBack }) => sentBack === null)
    if (here.length === 0) return refuse('conflict', 'already_disposed')
    const ids = here.map(({ id }) => id)
    return {
      rma: mapUnits(rma, (unit) => (ids.includes(unit.id) ? { ...unit, agreement: null } : unit)),
      data: { units: ids, agreement: agreementId },
    }
  })
}

/** Refused goods are disposed of, only with the customer's written agreement to each of them. */
export function disposeRefused(rma: Rma, { unitIds }: { unitIds: readonly string[] }, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'dispose_refused', act }, () => {
    const gone = leaving(rma, unitIds, 'disposed')
    if (isRefusal(gone)) return gone
    const units = unitsOf(rma).filter(({ id }) => unitIds.includes(id))
    const agreements = [...new Set(units.flatMap(({ agreement }) => agreement?.id ?? []))]
    if (units.some(({ agreement }) => agreement === null)) return refuse('conflict', 'agreement_missing', {}, 'units')
    return { rma: closing(gone), data: { units: unitIds, agreements } }
  })
}
