import { isConsumer } from '#domain/order/order.ts'
import { type ClockRule, dueOf } from '#domain/clock/clock.ts'
import { isRefusal } from '#domain/refusal.ts'
import { clockRule, legalPromise } from '#domain/return/clocks.ts'
import type { LegalBasis, Payer, ResolutionKind } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'
import { assess, type Judged, legalBasis, worst } from './assess.ts'
import type { Check, LineVerdict } from './assessment.ts'
import { isStatutory, openingArticle, statutoryKeys } from './law.ts'
import { requestType } from './request-type.ts'
import type { Policy } from './schema.ts'

/** One way to send a line back beside the others, open or closed and why, before anything else is asked. */
export type Door = {
  type: string
  /** The clause or the article that opens it. */
  clause: string
  legalBasis: LegalBasis
  verdict: LineVerdict
  payer: Payer
  resolutions: readonly ResolutionKind[]
  deadline: Instant | null
  deliveryUnknown: boolean
  /** When it is answered at the latest, were it asked for now; null where nobody has to answer. */
  answerBy: Instant | null
  /** When what is owed comes: a date that the law counts from the request, or so long after the goods are accepted at inspection. */
  settled: { by: Instant } | { after: ClockRule }
  /** The first clause that closes it. */
  closedBy: Check | null
}

/** Every type for one unit of a line: the merchant's, and for a consumer the law's beside them. */
export const doors = (policy: Policy, { orderLineId, ...judged }: Judged & { orderLineId: string }): Door[] =>
  typesFor(policy, judged).flatMap((type) => {
    const assessment = assess(policy, { ...judged, request: { type, lines: [{ orderLineId, quantity: 1 }] } })
    if (isRefusal(assessment)) return []
    const [line] = assessment.lines
    if (!line) return []
    const { verdict, payer, resolutions, deadline, deliveryUnknown, checks } = line
    return [
      {
        type,
        clause: isStatutory(type) ? openingArticle[type] : (policy.requestTypes[type]?.clauses.profile ?? type),
        legalBasis: legalBasis(type),
        verdict,
        payer,
        resolutions,
        deadline,
        deliveryUnknown,
        ...times(policy, { type, verdict, ...judged }),
        closedBy: checks.find((c) => c.outcome === 'block') ?? null,
      },
    ]
  })

function times(
  policy: Policy,
  { type, verdict, buyer, now }: Pick<Judged, 'buyer' | 'now'> & Pick<Door, 'type' | 'verdict'>,
): Pick<Door, 'answerBy' | 'settled'> {
  const by = (rule: ClockRule): Instant => dueOf({ rule, startedAt: now, carriedMs: 0 })
  const atOnce = type === 'withdrawal' || (verdict === 'eligible' && requestType(policy, type, buyer.tier).autoApprove)
  const legal = legalPromise({ legalBasis: legalBasis(type) })
  return {
    answerBy: atOnce ? null : by(policy.clocks.review),
    settled: legal ? { by: by(clockRule(policy, legal)) } : { after: policy.clocks.refund },
  }
}

/** The types for an order as a whole: each as open as its most open line. */
export function openTypes(policy: Policy, judged: Judged): Door[] {
  const byLine = judged.order.lines.map((line) => doors(policy, { ...judged, orderLineId: line.id }))
  return typesFor(policy, judged).flatMap((type) => {
    const same = byLine.flatMap((line) => line.filter((door) => door.type === type))
    return same.reduce<Door[]>(([best], door) => [best && worst([best.verdict, door.verdict]) === door.verdict ? best : door], [])
  })
}

const typesFor = (policy: Policy, { order }: Pick<Judged, 'order'>): string[] => [
  ...Object.keys(policy.requestTypes),
  ...(isConsumer(order) ? statutoryKeys : []),
]
