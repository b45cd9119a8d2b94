import { z } from 'zod'
import { offerSettlement } from '#domain/return/settle.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { fileIds, message, minorUnits, rmaNumber } from './inputs.ts'
import { settleAct, takeWithOrder } from './load.ts'

/** A commercial settlement (B4), within the role's limit and what was paid. */
export const offer = command({
  name: 'offer settlement',
  may: verbPermission('offer_settlement'),
  input: z.strictObject({
    number: rmaNumber,
    kind: z.enum(['discount', 'credit']),
    amount: minorUnits,
    goods: z.enum(['kept', 'come_back']),
    message,
    fileIds,
  }),
  async run({ number, kind, amount, goods, message, fileIds }, desk) {
    const taken = await takeWithOrder(desk, number)
    return settleAct(taken, offerSettlement(taken.rma, { kind, amount, goods }, taken.money), { message, fileIds })
  },
})
