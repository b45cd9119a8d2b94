import { z } from 'zod'
import { declareMissing } from '#domain/return/receive.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { rmaNumber, someIds } from './inputs.ts'
import { settleAct, take } from './load.ts'

/** Units that will not come. */
export const declareUnitsMissing = command({
  name: 'declare units missing',
  may: verbPermission('declare_missing'),
  input: z.strictObject({ number: rmaNumber, units: someIds }),
  async run({ number, units }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, declareMissing(taken.rma, units, taken.act))
  },
})
