import { z } from 'zod'
import { declareMissing } from '#domain/return/receive.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { rmaNumber, someIds } from './inputs.ts'
import { settleAct, takeWithOrder } from './load.ts'

/** Units that will not come; those of a withdrawal that were never delivered are refunded. */
export const declareUnitsMissing = command({
  name: 'declare units missing',
  may: verbPermission('declare_missing'),
  input: z.strictObject({ number: rmaNumber, units: someIds, neverDelivered: z.boolean().default(false) }),
  async run({ number, units, neverDelivered }, desk) {
    const taken = await takeWithOrder(desk, number)
    return settleAct(taken, declareMissing(taken.rma, { unitIds: units, neverDelivered }, taken.money))
  },
})
