import { z } from 'zod'
import { acceptSettlement, declineSettlement, withdrawSettlement } from '#domain/return/settle.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { fileIds, id, message, rmaNumber } from './inputs.ts'
import { settleAct, take, takeWithOrder } from './load.ts'

const input = z.strictObject({ number: rmaNumber, settlementId: id, message: message.default('') })

/** With the consequences that the offer spells out; `waives`: the customer says that they give up what the law gives in its place. */
export const accept = command({
  name: 'accept settlement',
  may: verbPermission('accept_settlement'),
  input: input.extend({ waives: z.boolean().default(false) }),
  async run({ number, settlementId, message, waives }, desk) {
    const taken = await takeWithOrder(desk, number)
    return settleAct(taken, acceptSettlement(taken.rma, { settlementId, waives }, taken.money), { message })
  },
})

export const decline = command({
  name: 'decline settlement',
  may: verbPermission('decline_settlement'),
  input,
  async run({ number, settlementId, message }, desk) {
    const taken = await take(desk, number)
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
