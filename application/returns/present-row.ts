import type { Actor } from '#domain/actor.ts'
import { isStaff } from '#domain/actor.ts'
import { amountMs, usedMs } from '#domain/clock/clock.ts'
import { remaining } from '#domain/clock/remaining.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { reasonLabel, tierStanding, typeShort } from '#domain/policy/request-type.ts'
import { excerpt } from '../queue/excerpt.ts'
import type { ListedReturn } from './ports.ts'
import type { ReturnRow } from './row-view.ts'

type Reader = { actor: Actor; now: string; policies: readonly Policy[]; /** What was searched for. */ text?: string | undefined }

/** A list's row. */
export function presentRow(row: ListedReturn, { actor, now, policies, text = '' }: Reader): ReturnRow {
  const { card } = row
  const clock = isStaff(actor) ? soonest(card) : card.clock
  const policy = policies.find((p) => p.version === row.policyVersion)
  const late = card.clock !== null && card.whose === 'merchant' && card.clock.due < now
  return {
    number: row.number,
    type: row.type,
    typeLabel: policy ? typeShort(policy, row.type, actor.locale) : row.type,
    status: row.status,
    submittedAt: row.submittedAt,
    endedAt: row.endedAt,
    orderNumber: row.orderNumber,
    title: card.title,
    products: card.products,
    units: card.units,
    value: card.value,
    currency: row.currency,
    reasonLabel: card.reason && policy ? reasonLabel(policy, card.reason, actor.locale) : card.reason,
    reasons: card.reasons,
    customerWord: card.customerWord,
    agentWord: card.agentWord,
    whose: card.whose,
    station: card.station,
    stationState: late ? 'late' : card.stationState,
    outcome: card.outcome,
    deadline: clock && { ...presentCardClock(clock, { counting: row.counting?.[clock.id], now }), several: row.promises > 1 },
    unread: row.unread,
    offered: card.offered,
    paid: card.paid,
    ...(isStaff(actor)
      ? {
          customer: customerOf(row, { actor, policy }),
          assignee: row.assignee,
          escalated: row.escalated,
          nextDue: row.nextDue,
          ...(row.match ? { match: { kind: row.match.kind, ...excerpt(row.match.said, text) } } : {}),
          called: card.called === true,
          unanswered: card.reply !== undefined,
        }
      : {}),
  }
}

/** What the desk's lists are ordered by (`nextDue`): of the state's promise and that of an answer the one that is due first. */
const soonest = ({ clock, reply }: ListedReturn['card']): ListedReturn['card']['clock'] =>
  reply === undefined || (clock !== null && clock.due <= reply.due) ? clock : reply

const customerOf = (
  { customer }: ListedReturn,
  { actor, policy }: { actor: Actor; policy: Policy | undefined },
): NonNullable<ReturnRow['customer']> => ({ ...customer, tier: policy ? tierStanding(policy, customer.tier, actor.locale) : null })

type Counting = NonNullable<ListedReturn['counting']>[string]

/** Counted in the promise's own calendar; in plain time where the promise itself is gone. */
function presentCardClock(
  { id, kind, startedAt, due, nearAt }: NonNullable<ListedReturn['card']['clock']>,
  { counting, now }: { counting: Counting | undefined; now: string },
): Omit<NonNullable<ReturnRow['deadline']>, 'several'> {
  const common = { id, kind, subject: counting?.subject ?? null, startedAt, due, near: now >= nearAt && now <= due, late: now > due }
  if (counting !== undefined) {
    const counted = { rule: counting.rule, carriedMs: counting.carriedMs, startedAt, due, endedAt: null }
    return { ...common, remainingMs: remaining(counted, now).ms, fraction: Math.min(1, usedMs(counted, now) / amountMs(counting.rule)) }
  }
  const [start, end, at] = [startedAt, due, now].map((instant) => Date.parse(instant)) as [number, number, number]
  return { ...common, remainingMs: end - at, fraction: Math.min(1, Math.max(0, (at - start) / Math.max(1, end - start))) }
}
