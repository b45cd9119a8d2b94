import { z } from 'zod'
import { requestDetails } from '#domain/return/request-details.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { clause, code, fileIds, id, message, rmaNumber } from './inputs.ts'
import { settleAct, take } from './load.ts'

const draft = z.strictObject({
  lineId: id,
  decision: z.enum(['approved', 'rejected']),
  clause: clause.nullable().default(null),
  reason: code.nullable().default(null),
  units: z.int().min(1).max(1000),
})

/** The desk needs more before it decides: the question goes into the chat, verdicts already given stay as a draft. */
export const askForDetails = command({
  name: 'ask for details',
  may: verbPermission('request_details'),
  input: z.strictObject({
    number: rmaNumber,
    message: message.min(1),
    checklist: z.array(code).max(20).default([]),
    drafts: z.array(draft).max(200).default([]),
    fileIds,
  }),
  async run({ number, message, checklist, drafts, fileIds }, desk) {
    const taken = await take(desk, number)
    const byLine = Object.fromEntries(drafts.map(({ lineId, ...verdict }) => [lineId, verdict]))
    return settleAct(desk, taken, requestDetails(taken.rma, { checklist, drafts: byLine }, taken.act), { message, fileIds })
  },
})
