import { z } from 'zod'
import { inspect } from '#domain/return/inspect.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { message, rmaNumber } from './inputs.ts'
import { settleAct, takeWithOrder } from './load.ts'
import { keepPhotos, unitVerdict } from './verdicts.ts'

/** The dock's verdict per unit (B7); what is accepted is owed at once. */
export const inspectUnits = command({
  name: 'inspect units',
  may: verbPermission('inspect'),
  input: z.strictObject({ number: rmaNumber, units: z.array(unitVerdict).min(1).max(1000), message: message.default('') }),
  async run({ number, units, message }, desk) {
    const taken = await takeWithOrder(desk, number)
    const receipt = await settleAct(taken, inspect(taken.rma, units, taken.money), { message })
    await keepPhotos(desk, taken.rma, units)
    return receipt
  },
})
