import type { Clock, ClockKind } from '#domain/clock/clock.ts'
import type { Instant } from '#domain/time/instant.ts'
import { labelComing } from './carrier-label.ts'
import { outcome, type Outcome } from './outcome.ts'
import { contested, toSendBack } from './progress.ts'
import { isOfFetch, isOfPickup } from './promised-answer.ts'
import { type Rma, unitsOf } from './rma.ts'
import type { Status } from './status.ts'

export const stationKeys = ['request', 'approval', 'shipping', 'receipt', 'inspection', 'resolution'] as const
export type StationKey = (typeof stationKeys)[number]

/** As drawn in DESIGN-NOTES: `wait` is the customer's turn, `stop` a buffer after which nothing comes, `end` the last ring. */
export type StationState = 'done' | 'now' | 'wait' | 'late' | 'stop' | 'end' | 'next'

export type Transit = {
  stations: readonly { key: StationKey; state: StationState; at: Instant | null }[]
  /** The promise that runs at the current station. */
  clock: Clock | null
  whose: 'customer' | 'merchant' | 'nobody'
  customerWord: CustomerWord
  agentWord: AgentWord
  outcome: Outcome | null
}

export type CustomerWord =
  | 'request_sent'
  | 'details_asked'
  | 'approved'
  | 'partly_approved'
  | 'label_ready'
  | 'on_its_way'
  | 'parcel_received'
  | 'inspecting'
  | 'difference_found'
  | 'contested'
  | 'owed'
  | 'going_back'
  | 'rejected'
  | 'cancelled'
  | 'expired'
  | Outcome

export type AgentWord =
  | 'to_answer'
  | 'waiting_for_customer'
  | 'to_fetch'
  | 'in_transit'
  | 'to_inspect'
  | 'contested'
  | 'to_refund'
  | 'to_send'
  | 'to_ship_back'
  | 'rejected'
  | 'cancelled'
  | 'expired'
  | Outcome

const at: Record<Status, number> = {
  submitted: 0,
  needs_details: 0,
  approved: 2,
  shipped: 3,
  received: 4,
  resolving: 5,
  closed: 5,
  rejected: 1,
  cancelled: 1,
  expired: 2,
}

const clockAt: Partial<Record<Status, ClockKind>> = {
  submitted: 'review',
  needs_details: 'details_by',
  approved: 'return_by',
  received: 'inspection',
  resolving: 'refund',
}

/** The one function from facts to the station on the line and the words for customer and agent (domain.md). */
export function transit(rma: Rma, now: Instant): Transit {
  const clock = currentClock(rma)
  const whose = turn(rma)
  const current = rma.status === 'expired' && rma.endedFrom === 'needs_details' ? 0 : at[rma.status]
  const state = currentState(rma, { whose, late: clock !== null && clock.due < now && whose === 'merchant' })
  const reached = reachedAt(rma)
  const stations = stationKeys.map((key, index) => ({
    key,
    state: index < current ? ('done' as const) : index === current ? state : ('next' as const),
    at: index <= current ? (reached[key] ?? null) : null,
  }))
  return { stations, clock, whose, customerWord: customerWord(rma), agentWord: agentWord(rma), outcome: outcome(rma) ?? null }
}

/** The running promise of this state that falls due first. */
export function currentClock(rma: Pick<Rma, 'status' | 'clocks'>): Clock | null {
  const kind = clockAt[rma.status]
  const running = rma.clocks.filter((clock) => clock.endedAt === null && (clock.kind === kind || isOfPickup(clock) || isOfFetch(clock)))
  return running.reduce<Clock | null>((first, clock) => (first === null || clock.due < first.due ? clock : first), null)
}

/** A promise of this kind runs: of a battery that nobody may post, to say how it is fetched, then to fetch it. */
const runs = ({ clocks }: Pick<Rma, 'clocks'>, isOf: typeof isOfPickup): boolean =>
  clocks.some((clock) => clock.endedAt === null && isOf(clock))

function turn(rma: Rma): Transit['whose'] {
  if (runs(rma, isOfPickup) || runs(rma, isOfFetch)) return 'merchant'
  if (rma.status === 'needs_details' || rma.status === 'approved') return 'customer'
  return ['submitted', 'shipped', 'received', 'resolving'].includes(rma.status) ? 'merchant' : 'nobody'
}

function currentState(rma: Rma, { whose, late }: { whose: Transit['whose']; late: boolean }): StationState {
  if (rma.status === 'rejected' || rma.status === 'cancelled' || rma.status === 'expired') return 'stop'
  if (rma.status === 'closed') return outcome(rma) === 'refused' ? 'stop' : 'end'
  if (late) return 'late'
  return whose === 'customer' ? 'wait' : 'now'
}

function reachedAt(rma: Rma): Partial<Record<StationKey, Instant | null>> {
  const units = unitsOf(rma)
  const inbound = rma.parcels.find((parcel) => parcel.direction === 'in')
  return {
    request: rma.submittedAt,
    approval: rma.approvedAt ?? agreedAt(rma) ?? rma.endedAt,
    // Goods that were kept, or that a withdrawal kept from leaving, were never sent: only an approval that ran out ends here.
    shipping: inbound?.at ?? (rma.status === 'expired' ? rma.endedAt : null),
    receipt: units.flatMap((unit) => unit.receivedAt ?? []).sort()[0] ?? null,
    inspection:
      units
        .flatMap((unit) => unit.verdictAt ?? [])
        .sort()
        .at(-1) ?? null,
    resolution: rma.endedAt,
  }
}

/** A settlement that the customer took is what both agreed on. */
const agreedAt = ({ settlements }: Pick<Rma, 'settlements'>): Instant | null =>
  settlements.find(({ state }) => state === 'accepted')?.answeredAt ?? null

function customerWord(rma: Rma): CustomerWord {
  const units = unitsOf(rma)
  switch (rma.status) {
    case 'submitted':
      return 'request_sent'
    case 'needs_details':
      return 'details_asked'
    case 'approved':
      if (rma.labelOffered && !labelComing(rma)) return 'label_ready'
      return units.some((unit) => unit.decision === 'rejected') ? 'partly_approved' : 'approved'
    case 'shipped':
      return 'on_its_way'
    case 'received':
      return units.some((unit) => unit.verdict !== 'pending') ? 'inspecting' : 'parcel_received'
    case 'resolving':
      if (contested(rma)) return 'contested'
      if (rma.resolutions.some((r) => r.state === 'owed')) return 'owed'
      // A reopened one may have nothing left to do: what it came to still holds.
      return toSendBack(rma).length > 0 ? 'going_back' : (outcome({ ...rma, status: 'closed' }) ?? 'nothing')
    case 'rejected':
    case 'cancelled':
    case 'expired':
      return rma.status
    case 'closed':
      return outcome(rma) ?? 'nothing'
  }
}

function agentWord(rma: Rma): AgentWord {
  if (contested(rma)) return 'contested'
  if (runs(rma, isOfPickup)) return 'to_answer'
  switch (rma.status) {
    case 'submitted':
      return 'to_answer'
    case 'needs_details':
      return 'waiting_for_customer'
    case 'approved':
      return runs(rma, isOfFetch) ? 'to_fetch' : 'waiting_for_customer'
    case 'shipped':
      return 'in_transit'
    case 'received':
      return 'to_inspect'
    case 'resolving':
      if (rma.resolutions.some((r) => r.state === 'owed' && r.amount !== null)) return 'to_refund'
      if (rma.resolutions.some((r) => r.state === 'owed')) return 'to_send'
      return toSendBack(rma).length > 0 ? 'to_ship_back' : 'to_answer'
    case 'rejected':
    case 'cancelled':
    case 'expired':
      return rma.status
    case 'closed':
      return outcome(rma) ?? 'nothing'
  }
}
