import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { receive } from '#domain/return/receive.ts'
import { takenMeanwhile } from '#domain/return/retake.ts'
import { notSold, type Surplus } from '#domain/return/surplus.ts'
import { command, insist } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { carrier, id, rmaNumber, tracking } from './inputs.ts'
import { settled, take, type Taken, withOrder } from './load.ts'
import { tellCustomer } from './tell-customer.ts'

const serial = z.string().trim().min(1).max(60)

/**
 * Units at the dock. An expired return takes its units again, unless another return has taken them meanwhile: then the parcel stays unassigned. More of a line
 * than was announced (`surplus`) joins the return as far as so much was delivered (invariant 1), and its customer is told; else it is recorded apart.
 */
export const receiveUnits = command({
  name: 'receive units',
  may: verbPermission('receive'),
  input: z.strictObject({
    number: rmaNumber,
    units: z.array(id).max(1000),
    serials: z.record(id, serial).default({}),
    surplus: z
      .array(z.strictObject({ lineId: id, quantity: z.int().min(1).max(1000), serials: z.array(serial).max(1000).default([]) }))
      .max(200)
      .default([]),
    carrier,
    tracking,
  }),
  async run({ number, units, serials, surplus, carrier, tracking }, desk) {
    const taken = await take(desk, number)
    const decided = insist(receive(taken.rma, { unitIds: units, serials, carrier, tracking, surplus }, taken.act))
    const goods = surplus.length > 0 ? await insistDelivered(taken, { next: decided.next, surplus }) : []
    const after = await settled(taken, decided)
    const told = goods.length > 0 ? await tellCustomer(after, { kind: 'surplus', goods }) : after
    const { version, status } = told.rma
    return { number, version, status }
  },
})

type More = { next: Taken['rma']; surplus: readonly Surplus[] }

/** So much of the order was delivered, and the serials left with it and are in no other return. Answers what it is, as the order names it. */
async function insistDelivered(taken: Taken, { next, surplus }: More): Promise<{ name: string; quantity: number }[]> {
  const { facts } = await withOrder(taken, { serials: surplus.flatMap(({ serials }) => serials) })
  insist(notSold(facts, taken.rma, surplus) ?? true)
  if (takenMeanwhile({ before: taken.rma, next }, facts)) insist(refuse('conflict', 'surplus_not_delivered', {}, 'surplus'))
  return surplus.map(({ lineId, quantity }) => {
    const line = taken.rma.lines.find(({ id }) => id === lineId)
    return { name: facts.order.lines.find(({ id }) => id === line?.orderLineId)?.name ?? line?.sku ?? '', quantity }
  })
}
