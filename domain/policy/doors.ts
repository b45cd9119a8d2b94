import { isConsumer } from '#domain/order/order.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { LegalBasis, Payer, ResolutionKind } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'
import { assess, type Judged, legalBasis, worst } from './assess.ts'
import type { Check, LineVerdict } from './assessment.ts'
import { statutoryKeys } from './law.ts'
import type { Policy } from './schema.ts'

/** One way to send a line back beside the others, open or closed and why, before anything else is asked. */
export type Door = {
  type: string
  legalBasis: LegalBasis
  verdict: LineVerdict
  payer: Payer
  resolutions: readonly ResolutionKind[]
  deadline: Instant | null
  deliveryUnknown: boolean
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
        legalBasis: legalBasis(type),
        verdict,
        payer,
        resolutions,
        deadline,
        deliveryUnknown,
        closedBy: checks.find((c) => c.outcome === 'block') ?? null,
      },
    ]
  })

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
