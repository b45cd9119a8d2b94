import { z } from 'zod'
import { approve } from '#domain/return/approve.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { fileIds, lineDecision, message, reason, rmaNumber, why } from './inputs.ts'
import { settleAct, take } from './load.ts'

/** Approved in principle (B2): a verdict per line and unit, exceptions answered, the label decided, one message. */
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
    message,
    fileIds,
  }),
  async run({ number, lines, label, safetyOverride, why, message, fileIds }, desk) {
    const taken = await take(desk, number)
    const decided = approve(taken.rma, { lines, label, overridesSafety: safetyOverride !== null }, taken.act)
    const words = [why, safetyOverride].filter((one) => one !== null).join('\n')
    return settleAct(taken, decided, { message, fileIds, ...(words ? { reason: words } : {}) })
  },
})
