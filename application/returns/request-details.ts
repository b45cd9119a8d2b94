import { z } from 'zod'
import { checklistItems } from '#domain/return/grounds.ts'
import { requestDetails } from '#domain/return/request-details.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { draftDecision, fileIds, message, rmaNumber } from './inputs.ts'
import { settleAct, take } from './load.ts'

/** The desk needs more before it decides: the question goes into the chat, verdicts already given stay as a draft. */
export const askForDetails = command({
  name: 'ask for details',
  may: verbPermission('request_details'),
  input: z.strictObject({
    number: rmaNumber,
    message: message.min(1),
    checklist: z.array(z.enum(checklistItems)).max(20).default([]),
    drafts: z.array(draftDecision).max(200).default([]),
    fileIds,
  }),
  async run({ number, message, checklist, drafts, fileIds }, desk) {
    const taken = await take(desk, number)
    const byLine = Object.fromEntries(drafts.map(({ lineId, ...verdict }) => [lineId, verdict]))
    return settleAct(taken, requestDetails(taken.rma, { checklist, drafts: byLine }, taken.act), { message, fileIds })
  },
})
