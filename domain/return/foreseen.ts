import { type ClockRule, dueOf } from '#domain/clock/clock.ts'
import { aimsOf } from '#domain/policy/aims.ts'
import { dayDeadline } from '#domain/calendar/day-deadline.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { type Instant, instantAt } from '#domain/time/instant.ts'
import { dayOf, dayStart } from '#domain/time/zone.ts'
import { about, after, type Ahead, ahead, by } from './ahead.ts'
import { clockRule, running } from './clocks.ts'
import { safetyStops } from './label.ts'
import { isSending } from './plan.ts'
import type { Rma } from './rma.ts'
import type { StationKey } from './transit.ts'

/** About when what is on its way arrives, as the policy says how long parcels take: no promise, and the customer's to know too. */
export function onItsWay(rma: Rma, policy: Policy, now: Instant): Partial<Record<StationKey, Ahead>> {
  const received = rma.status === 'shipped' ? arrival(rma, policy, undefined) : undefined
  return received !== undefined && received >= now ? { receipt: about(received) } : {}
}

/**
 * What staff may expect of the stations to come, besides what is promised of them (`ahead`): each follows from the one before it by the policy's own
 * delays. What would lie in the past by now, what waits for the customer's word, and a way that nobody has said how long it takes (`aims.transitDays`)
 * are not guessed at.
 */
export function foreseen(rma: Rma, policy: Policy, now: Instant): Partial<Record<StationKey, Ahead>> {
  const still = (at: Instant | undefined): Instant | undefined => (at !== undefined && at >= now ? at : undefined)
  const next = (kind: 'inspection' | 'refund', from: Instant | undefined): Instant | undefined =>
    from === undefined ? undefined : counted(clockRule(policy, kind), from)
  const decided = rma.status === 'submitted' ? still(running(rma, { kind: 'review' })?.due) : undefined
  const sendBy = still(sendingBy(rma, policy, decided))
  const received = still(arrival(rma, policy, sendBy))
  const inspected = rma.status === 'received' ? still(running(rma, { kind: 'inspection' })?.due) : next('inspection', received)
  const resolved = next('refund', inspected)
  const law = still(running(rma, { kind: 'legal_remedy' })?.due)
  return {
    ...(decided ? { approval: by(decided) } : {}),
    ...(sendBy && rma.status === 'submitted' ? { shipping: by(sendBy) } : {}),
    ...(received ? { receipt: about(received) } : {}),
    ...(rma.status === 'submitted' ? { inspection: after(clockRule(policy, 'inspection')) } : {}),
    ...(law ? { resolution: by(law) } : resolved ? { resolution: rma.status === 'received' ? by(resolved) : about(resolved) } : {}),
    ...ahead(rma, policy),
  }
}

const counted = (rule: ClockRule, startedAt: Instant): Instant => dueOf({ rule, startedAt, carriedMs: 0 })

/** By when the goods are to be sent: as it runs, or as it would from the decision on. A battery that nobody may post is fetched on the day agreed on. */
function sendingBy(rma: Rma, policy: Policy, decided: Instant | undefined): Instant | undefined {
  if (rma.status === 'approved') return running(rma, { kind: 'return_by' })?.due ?? fetched(rma, policy)
  return decided === undefined || safetyStops(rma) ? undefined : counted(clockRule(policy, 'return_by'), decided)
}

/** The last moment of the day on which they are fetched. */
const fetched = ({ pickupOn }: Rma, { zone }: Policy): Instant | undefined =>
  pickupOn === null ? undefined : instantAt(dayStart(zone, dayOf(pickupOn) + 1) - 1)

/** About when they arrive: so many days after they were sent, or have to be. */
function arrival(rma: Rma, policy: Policy, sendBy: Instant | undefined): Instant | undefined {
  const { transitDays } = aimsOf(policy)
  if (transitDays === null || (rma.status !== 'submitted' && !isSending(rma))) return undefined
  const from = rma.status === 'shipped' ? rma.parcels.findLast(({ direction }) => direction === 'in')?.at : sendBy
  return from === undefined ? undefined : dayDeadline({ from, days: transitDays, zone: policy.zone, holidays: policy.holidays })
}
