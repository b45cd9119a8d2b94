import { z } from 'zod'
import { disposeRefused } from '#domain/return/dispose.ts'
import { shipBack } from '#domain/return/ship.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { carrier, message, rmaNumber, someIds } from './inputs.ts'
import { settleAct, take } from './load.ts'

/** Refused goods go back to the customer (B7), tracked. */
export const shipUnitsBack = command({
  name: 'ship units back',
  may: verbPermission('ship_back'),
  input: z.strictObject({
    number: rmaNumber,
    units: someIds,
    carrier,
    tracking: z.string().trim().min(1).max(100),
    message: message.default(''),
  }),
  async run({ number, units, carrier, tracking, message }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, shipBack(taken.rma, { unitIds: units, carrier, tracking }, taken.act), { message })
  },
})

/** Refused goods are destroyed, each of them with the customer's written agreement. */
export const disposeOfUnits = command({
  name: 'dispose of refused units',
  may: verbPermission('dispose_refused'),
  input: z.strictObject({ number: rmaNumber, units: someIds }),
  async run({ number, units }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, disposeRefused(taken.rma, { unitIds: units }, taken.act))
  },
})
