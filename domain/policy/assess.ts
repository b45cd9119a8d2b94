import { isKitOfParts } from '#domain/order/kit.ts'
import type { Buyer, Order } from '#domain/order/order.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { LegalBasis, Payer } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Assessment, AssessmentRequest, Check, Held, LineAssessment, LineVerdict, RequestedLine } from './assessment.ts'
import { type Case, checksOf } from './checks.ts'
import { deliveredUnits } from './delivery.ts'
import { isStatutory } from './law.ts'
import { own } from './own.ts'
import { findRequestType, type Treatment } from './request-type.ts'
import { safetyGate } from './safety-gate.ts'
import type { Policy } from './schema.ts'
import { windowOf } from './window.ts'

export type Judged = { order: Order; buyer: Buyer; held: Held; now: Instant }

/**
 * What the policy says of a request, pure: every clause evaluated on every line with the facts it used (domain.md, Eligibility). Judged as of
 * `now`, which is the moment of submission. Refuses only what cannot be judged: an unknown type, a line that is not the order's or is only the name of its parts.
 */
export function assess(policy: Policy, { request, ...judged }: Judged & { request: AssessmentRequest }): Assessment | Refusal {
  const type = findRequestType(policy, request.type, judged.buyer.tier)
  if (!type) return refuse('invalid', 'type_unknown', { type: request.type }, 'type')
  const lines: LineAssessment[] = []
  for (const [index, asked] of request.lines.entries()) {
    const bought = judged.order.lines.find((line) => line.id === asked.orderLineId)
    if (!bought) return refuse('invalid', 'line_unknown', {}, `lines.${index}.orderLineId`)
    if (isKitOfParts(judged.order, bought)) return refuse('invalid', 'kit_of_parts', {}, `lines.${index}.orderLineId`)
    const reason = asked.reason ? own(policy.reasons, asked.reason) : undefined
    const payer = reason?.damagedInTransport ? 'merchant' : payerOf(type, request.type, judged.order)
    const gate = gateOf({ key: request.type, payer, bought, asked, reason })
    lines.push(
      lineOf({ ...judged, policy, key: request.type, type, bought, asked, beside: besides(request.lines, index), reason, payer, gate }),
    )
  }
  return {
    policy: { id: policy.id, version: policy.version },
    type: request.type,
    legalBasis: legalBasis(request.type),
    lines,
    verdict: worst(lines.map((l) => l.verdict)),
  }
}

export const legalBasis = (type: string): LegalBasis => (isStatutory(type) ? type : 'commercial')

/** A withdrawal needs no safety answer and approves itself: a label of the merchant's then waits for them. */
function gateOf({ key, payer, bought, asked, reason }: Pick<Case, 'key' | 'payer' | 'bought' | 'asked' | 'reason'>): 'clear' | 'stop' {
  if (key === 'withdrawal' && payer === 'merchant' && bought.lithiumBattery && !asked.safety) return 'stop'
  return safetyGate({ lithiumBattery: bought.lithiumBattery, answers: asked.safety ?? null, batteryFault: reason?.batteryFault === true })
}

/** Units and serials that other lines of the same request take: together they count once. */
function besides(lines: readonly RequestedLine[], index: number): Case['beside'] {
  const others = lines.filter((_, i) => i !== index)
  const same = others.filter((line) => line.orderLineId === lines[index]?.orderLineId)
  return { units: same.reduce((sum, line) => sum + line.quantity, 0), serials: others.flatMap((line) => line.serials ?? []) }
}

function lineOf(it: Case): LineAssessment {
  const window = windowOf(it)
  const pleaded = new Set((it.asked.exceptions ?? []).map((exception) => exception.clause))
  const checks = checksOf(it, window).map((check) =>
    check.outcome === 'block' && check.waivable && pleaded.has(check.clause) ? { ...check, excepted: true } : check,
  )
  const { key, type, order, held, bought, gate, reason, payer } = it
  return {
    orderLineId: bought.id,
    checks,
    verdict: verdictOf(checks),
    deadline: window.deadline,
    deliveryUnknown: window.delivery.at === null,
    payer,
    resolutions: type.resolutions,
    evidence: !isStatutory(key) && reason?.evidence === 'photo' ? ['photo'] : [],
    returnable: Math.max(0, deliveredUnits(order, bought.id, key) - (held.units[bought.id] ?? 0)),
    safetyGate: gate,
  }
}

/** Who pays the way back: the merchant too where the consumer was not told that he would (L221-23). */
const payerOf = (type: Treatment, key: string, order: Order): Payer =>
  key === 'withdrawal' && !order.withdrawalInformed ? 'merchant' : type.labelPayer

function verdictOf(checks: readonly Check[]): LineVerdict {
  const blocks = checks.filter((check) => check.outcome === 'block' && !check.excepted)
  if (blocks.some((check) => !check.waivable)) return 'blocked'
  if (blocks.length > 0) return 'blocked_waivable'
  return checks.some((check) => check.outcome === 'review' || check.excepted) ? 'review' : 'eligible'
}

const rank: readonly LineVerdict[] = ['eligible', 'review', 'blocked_waivable', 'blocked']

export const worst = (verdicts: readonly LineVerdict[]): LineVerdict =>
  rank[Math.max(0, ...verdicts.map((verdict) => rank.indexOf(verdict)))] ?? 'blocked'
