import { z } from 'zod'
import { acceptSettlement, declineSettlement, withdrawSettlement } from '#domain/return/settle.ts'
import { command } from '../command.ts'
import { behalfPermission, verbPermission } from '../permission.ts'
import { actingFor } from './behalf.ts'
import { fileIds, id, message, onBehalf, rmaNumber } from './inputs.ts'
import { settleAct, take, takeWithOrder } from './load.ts'

const input = z.strictObject({ number: rmaNumber, settlementId: id, message: message.default('') })
const answer = input.extend({ onBehalf })

/** With the consequences that the offer spells out; `waives`: the customer says that they give up what the law gives in its place. */
export const accept = command({
  name: 'accept settlement',
  may: behalfPermission('accept_settlement'),
  input: answer.extend({ waives: z.boolean().default(false) }),
  async run({ number, settlementId, message, waives, onBehalf }, desk) {
    const taken = await takeWithOrder(actingFor(desk, onBehalf), number)
    return settleAct(taken, acceptSettlement(taken.rma, { settlementId, waives }, taken.money), { message })
  },
})

export const decline = command({
  name: 'decline settlement',
  may: behalfPermission('decline_settlement'),
  input: answer,
  async run({ number, settlementId, message, onBehalf }, desk) {
    const taken = await take(actingFor(desk, onBehalf), number)
    return settleAct(taken, declineSettlement(taken.rma, settlementId, taken.act), { message })
  },
})

/** Staff take back what the customer has not answered yet. */
export const withdraw = command({
  name: 'withdraw settlement',
  may: verbPermission('withdraw_settlement'),
  input: input.extend({ fileIds }),
  async run({ number, settlementId, message, fileIds }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, withdrawSettlement(taken.rma, settlementId, taken.act), { message, fileIds })
  },
})
