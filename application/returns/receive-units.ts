import { z } from 'zod'
import { receive } from '#domain/return/receive.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { carrier, id, rmaNumber, someIds, tracking } from './inputs.ts'
import { settleAct, take } from './load.ts'

/** Units at the dock. An expired return takes its units again, unless another return has taken them meanwhile: then the parcel stays unassigned. */
export const receiveUnits = command({
  name: 'receive units',
  may: verbPermission('receive'),
  input: z.strictObject({
    number: rmaNumber,
    units: someIds,
    serials: z.record(id, z.string().trim().min(1).max(60)).default({}),
    carrier,
    tracking,
  }),
  async run({ number, units, serials, carrier, tracking }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, receive(taken.rma, { unitIds: units, serials, carrier, tracking }, taken.act))
  },
})
