import { refuse, type Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, transition } from './act.ts'
import { sendingBy, starting } from './clocks.ts'
import { labelByPolicy } from './label.ts'
import { mapUnits, type Rma } from './rma.ts'
import { lawAgain } from './submit.ts'

/**
 * A manager takes an ended return up again, with a reason: decisions kept, a review or return-by promise restarts with the label that the
 * end had voided, the law's promise runs on from the request; no money is undone.
 */
export function reopen(rma: Rma, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'reopen', act }, () => {
    const back = rma.status === 'closed' ? 'resolving' : rma.endedFrom
    if (back === null) return refuse('conflict', 'wrong_status', { verb: 'reopen', status: rma.status })
    const undecided = back === 'submitted' || back === 'needs_details'
    const kept = undecided ? mapUnits(rma, (unit) => (unit.decision === 'rejected' ? { ...unit, decision: 'pending' } : unit)) : rma
    return { rma: promisedAgain({ ...kept, status: back }, act), data: { before: rma.status, after: back } }
  })
}

function promisedAgain(rma: Rma, act: Act): Rma {
  if (rma.status === 'submitted') return lawAgain(starting(rma, { kind: 'review' }, act), act)
  if (rma.status === 'needs_details') return lawAgain(starting(rma, { kind: 'details_by' }, act), act)
  if (rma.status !== 'approved') return rma
  return lawAgain(sendingBy({ ...rma, labelOffered: labelByPolicy(rma) }, act), act)
}

/** Somebody with more say must look: the escalation promise starts (B3), met by the first public answer of staff. */
export function escalate(rma: Rma, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'escalate', act }, () => ({ rma: starting(rma, { kind: 'escalation' }, act) }))
}
