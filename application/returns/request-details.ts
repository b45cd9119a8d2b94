import { z } from 'zod'
import { checklistItems } from '#domain/return/grounds.ts'
import { requestDetails } from '#domain/return/request-details.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { draftDecision, fileIds, gesture, message, rmaNumber } from './inputs.ts'
import { settleAct } from './load.ts'
import { takeOffering } from './offer-settlement.ts'

/** The desk needs more before it decides: the question goes into the chat, verdicts already given stay as a draft; a gesture with it or none. */
export const askForDetails = command({
  name: 'ask for details',
  may: verbPermission('request_details'),
  input: z.strictObject({
    number: rmaNumber,
    message: message.min(1),
    checklist: z.array(z.enum(checklistItems)).max(20).default([]),
    drafts: z.array(draftDecision).max(200).default([]),
    settlement: gesture,
    fileIds,
  }),
  async run({ number, message, checklist, drafts, settlement, fileIds }, desk) {
    const taken = await takeOffering(desk, number, settlement)
    const byLine = Object.fromEntries(drafts.map(({ lineId, ...verdict }) => [lineId, verdict]))
    return settleAct(taken, requestDetails(taken.rma, { checklist, drafts: byLine }, taken.act), { message, fileIds })
  },
})
