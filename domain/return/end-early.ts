import { refuse, type Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, transition } from './act.ts'
import { running } from './clocks.ts'
import type { Rma } from './rma.ts'

/** The customer takes the request back, or support does; units are free again, a label is void. Not after goods were sent in advance. */
export function cancel(rma: Rma, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'cancel', act }, () => ({ rma: over(rma, 'cancelled', act) }))
}

/** The customer's delay has run out (E1), reminders were sent. Never a withdrawal, never after goods were sent in advance. */
export function lapse(rma: Rma, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'lapse', act }, () => {
    const clock = running(rma, { kind: rma.status === 'approved' ? 'return_by' : 'details_by' })
    if (!clock || act.now <= clock.due) return refuse('conflict', 'delay_still_runs', { due: clock?.due ?? '' })
    return { rma: over(rma, 'expired', act), data: { clock: clock.kind } }
  })
}

/** What is owed but not executed falls with the return; what was executed stands. */
const over = (rma: Rma, status: 'cancelled' | 'expired', act: Act): Rma => ({
  ...rma,
  status,
  labelOffered: false,
  resolutions: rma.resolutions.map((r) => (r.state === 'owed' ? { ...r, state: 'void', voidedAt: act.now } : r)),
})
