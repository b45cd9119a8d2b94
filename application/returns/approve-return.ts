import { z } from 'zod'
import { approve } from '#domain/return/approve.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { clause, code, fileIds, id, message, reason, rmaNumber } from './inputs.ts'
import { settleAct, take } from './load.ts'

const lineDecision = z.strictObject({
  lineId: id,
  rejected: z
    .array(z.strictObject({ unitId: id, clause: clause.nullable().default(null), reason: code.nullable().default(null) }))
    .max(1000)
    .default([]),
  exceptions: z.array(z.strictObject({ clause, granted: z.boolean() })).max(10).default([]),
})

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
    message,
    fileIds,
  }),
  async run({ number, lines, label, safetyOverride, message, fileIds }, desk) {
    const taken = await take(desk, number)
    const decided = approve(taken.rma, { lines, label, overridesSafety: safetyOverride !== null }, taken.act)
    return settleAct(desk, taken, decided, { message, fileIds, ...(safetyOverride ? { reason: safetyOverride } : {}) })
  },
})
