import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Rma } from './rma.ts'

/** A lithium battery that may be dangerous stops every automatic label (facts.md 6.5). */
export const safetyStops = (rma: Pick<Rma, 'lines'>): boolean => rma.lines.some((line) => line.assessment.safetyGate === 'stop')

/** What is granted is fetched, not posted: the gate stops, and no manager has lifted it. */
export const needsPickup = (rma: Pick<Rma, 'lines' | 'labelOffered'>): boolean => safetyStops(rma) && !rma.labelOffered

/** Whether the merchant gives a label without anybody deciding so: the policy says who pays, the safety gate may stop it. */
export const labelByPolicy = (rma: Pick<Rma, 'lines' | 'labelPayer'>): boolean => rma.labelPayer === 'merchant' && !safetyStops(rma)

/** Until when a label may be used: the last instant of the day to post by. Null where no delay runs. */
export const labelUntil = (rma: Pick<Rma, 'clocks'>): Instant | null =>
  rma.clocks.find(({ kind, endedAt }) => kind === 'return_by' && endedAt === null)?.due ?? null

/** Why no label can be printed now. The lithium gate before all else: approval leaves `labelOffered` off unless a manager lifted the gate (facts.md 6.5). */
export function labelObstacle(rma: Pick<Rma, 'labelOffered' | 'lines' | 'clocks'>, now: Instant): Refusal | undefined {
  if (!rma.labelOffered) return safetyStops(rma) ? refuse('conflict', 'label_withheld_for_safety') : refuse('conflict', 'label_not_offered')
  const until = labelUntil(rma)
  return until !== null && until < now ? refuse('conflict', 'label_expired', { due: until }) : undefined
}
