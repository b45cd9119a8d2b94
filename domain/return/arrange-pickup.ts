import type { Refusal } from '#domain/refusal.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { type Act, type Decided, transition } from './act.ts'
import { fetchedOn } from './clocks.ts'
import { pickupRefusal } from './pickup-day.ts'
import type { Rma } from './rma.ts'

/**
 * The working day on which a battery that nobody may post is fetched, as agreed with the customer, keeps what was promised of it; that it is fetched
 * is promised from then on (decision 29). Another day may be agreed on later.
 */
export function arrangePickup(rma: Rma, { on }: { on: LocalDate }, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'arrange_pickup', act }, () => {
    return pickupRefusal(on, act.policy, act.now) ?? { rma: fetchedOn(rma, on, act), data: { on, before: rma.pickupOn } }
  })
}
