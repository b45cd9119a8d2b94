import { z } from 'zod'
import { correctInspection } from '#domain/return/inspect.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { message, reason, rmaNumber } from './inputs.ts'
import { settleAct, takeWithOrder } from './load.ts'
import { keepPhotos, unitVerdict } from './verdicts.ts'

/** A wrong verdict is undone by another event, with who, why, before and after; it answers a contest too. */
export const correctVerdicts = command({
  name: 'correct inspection',
  may: verbPermission('correct_inspection'),
  input: z.strictObject({ number: rmaNumber, units: z.array(unitVerdict).min(1).max(1000), reason, message: message.default('') }),
  async run({ number, units, reason, message }, desk) {
    const taken = await takeWithOrder(desk, number)
    const receipt = await settleAct(taken, correctInspection(taken.rma, units, taken.money), { reason, message })
    await keepPhotos(desk, taken.rma, units)
    return receipt
  },
})
