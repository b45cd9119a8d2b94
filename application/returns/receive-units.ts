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
    if (surplus.length > 0) await insistDelivered(taken, { next: decided.next, surplus })
    const after = await settled(taken, decided)
    const told = surplus.length > 0 ? await tellCustomer(after, { kind: 'surplus', goods: goodsOf(after, surplus) }) : after
    const { version, status } = told.rma
    return { number, version, status }
  },
})

/** So much of the order was delivered, and the serials left with it. */
async function insistDelivered(taken: Taken, { next, surplus }: { next: Taken['rma']; surplus: readonly Surplus[] }): Promise<void> {
  const { facts } = await withOrder(taken)
  insist(notSold(facts.order, taken.rma, surplus) ?? true)
  if (takenMeanwhile({ before: taken.rma, next }, facts)) insist(refuse('conflict', 'surplus_not_delivered', {}, 'surplus'))
}

const goodsOf = ({ rma }: Taken, surplus: readonly Surplus[]): { sku: string; quantity: number }[] =>
  surplus.map(({ lineId, quantity }) => ({ sku: rma.lines.find((line) => line.id === lineId)?.sku ?? '', quantity }))
