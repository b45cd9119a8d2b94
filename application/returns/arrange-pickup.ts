import { z } from 'zod'
import { arrangePickup as arrange } from '#domain/return/arrange-pickup.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { message, rmaNumber } from './inputs.ts'
import { settleAct, take } from './load.ts'

/** On which day a battery that nobody may post is fetched, as agreed with the customer, who has it in writing (decision 29). */
export const arrangePickup = command({
  name: 'arrange pickup',
  may: verbPermission('arrange_pickup'),
  input: z.strictObject({ number: rmaNumber, on: z.iso.date(), message: message.default('') }),
  async run({ number, on, message }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, arrange(taken.rma, { on }, taken.act), { message })
  },
})
