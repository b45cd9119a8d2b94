import type { Rma } from './rma.ts'

/** A lithium battery that may be dangerous stops every automatic label (facts.md 6.5). */
export const safetyStops = (rma: Pick<Rma, 'lines'>): boolean => rma.lines.some((line) => line.assessment.safetyGate === 'stop')

/** Whether the merchant gives a label without anybody deciding so: the policy says who pays, the safety gate may stop it. */
export const labelByPolicy = (rma: Pick<Rma, 'lines' | 'labelPayer'>): boolean => rma.labelPayer === 'merchant' && !safetyStops(rma)
