import { z } from 'zod'
import { approve } from '#domain/return/approve.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { fileIds, gesture, lineDecision, message, reason, rmaNumber, why } from './inputs.ts'
import { settleAct } from './load.ts'
import { takeOffering } from './offer-settlement.ts'

/** Approved in principle (B2): a verdict per line and unit, exceptions answered, the label decided, one message; a gesture with it or none. */
export const approveReturn = command({
  name: 'approve return',
  may: verbPermission('approve'),
  input: z.strictObject({
    number: rmaNumber,
    lines: z.array(lineDecision).min(1).max(200),
    label: z.enum(['policy', 'offer', 'withhold']).default('policy'),
    /** Words for a label in spite of the lithium gate: a manager's. */
    safetyOverride: reason.nullable().default(null),
    why,
    settlement: gesture,
    /** Takes back a gesture that still waits for its answer; `settlement` replaces it anyway. */
    withdrawsOffer: z.boolean().default(false),
    message,
    fileIds,
  }),
  async run({ number, lines, label, safetyOverride, why, settlement, withdrawsOffer, message, fileIds }, desk) {
    const taken = await takeOffering(desk, number, settlement)
    const weighing = { precedents: await desk.returns.precedentCounts(number), explained: why !== null }
    const beside = { label, overridesSafety: safetyOverride !== null, withdrawsOffer: withdrawsOffer && settlement === null }
    const decided = approve(taken.rma, { lines, ...beside, ...weighing }, taken.act)
    return settleAct(taken, decided, { message, fileIds, reason: why, safety: safetyOverride })
  },
})
