import { refuse, type Refusal } from '#domain/refusal.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { localDate } from '#domain/time/zone.ts'
import { type Act, type Decided, transition } from './act.ts'
import { meeting } from './clocks.ts'
import { toPickup } from './promised-answer.ts'
import type { Rma } from './rma.ts'

/** The day on which a battery that nobody may post is fetched, as agreed with the customer, keeps what was promised of it (decision 29). Another day may be agreed on later. */
export function arrangePickup(rma: Rma, { on }: { on: LocalDate }, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'arrange_pickup', act }, () => {
    if (on < localDate(act.now, act.policy.zone)) return refuse('invalid', 'pickup_in_the_past', {}, 'on')
    return { rma: { ...meeting(rma, toPickup, act.now), pickupOn: on }, data: { on, before: rma.pickupOn } }
  })
}
