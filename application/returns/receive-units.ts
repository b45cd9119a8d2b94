import { z } from 'zod'
import { deliveredUnits } from '#domain/policy/delivery.ts'
import { receive } from '#domain/return/receive.ts'
import { holds } from '#domain/return/rma.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { carrier, id, rmaNumber, someIds, tracking } from './inputs.ts'
import { settleAct, takeWithOrder, type Taken } from './load.ts'
import type { OrderFacts } from '../ports.ts'

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
    const taken = await takeWithOrder(desk, number)
    if (taken.rma.status === 'expired') stillFree(taken)
    return settleAct(desk, taken, receive(taken.rma, { unitIds: units, serials, carrier, tracking }, taken.act))
  },
})

/** Refuses when other returns hold so many units that this one's no longer fit (invariant 1). */
export function stillFree({ rma, facts }: Taken & { facts: OrderFacts }): void {
  for (const line of rma.lines) {
    const taking = line.units.filter((unit) => holds('approved', unit)).length
    const delivered = deliveredUnits(facts.order, line.orderLineId, rma.type)
    if ((facts.held.units[line.orderLineId] ?? 0) + taking > delivered) insist(refuse('conflict', 'units_taken_meanwhile'))
  }
}
