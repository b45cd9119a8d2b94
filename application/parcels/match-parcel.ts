import { z } from 'zod'
import type { UnassignedParcel } from '#domain/parcel/parcel.ts'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { ordersLike } from '../orders/find-orders.ts'
import type { FoundOrder } from '../orders/ports.ts'
import { query } from '../query.ts'
import { parcelNumber, parcelReaders } from './inputs.ts'
import type { CandidateView, Clue } from './view.ts'

/** More serials of one box than these say nothing new about whose it is. */
const SERIALS = 5
const SHOWN = 12
const BY_NAME = 3

/**
 * Whose a parcel may be, and why: orders by a serial that left with them, a tracking number, the name on the box or a number that is written on it;
 * what most says so first. With `q`, by these words instead. Each with its returns, the expired ones too.
 */
export const matchParcel = query({
  name: 'match unassigned parcel',
  may: parcelReaders,
  input: z.strictObject({ number: parcelNumber, q: z.string().trim().min(1).max(200).optional() }),
  async run({ number, q }, { reads }): Promise<{ items: readonly CandidateView[] }> {
    const { parcel } = (await reads.parcelPage(number)) ?? insist(refuse('missing', 'parcel_unknown', { number }))
    const clues: readonly Clue[] = q === undefined ? cluesOf(parcel) : [{ kind: 'reference', text: q }]
    const found = await Promise.all(clues.map(async (clue) => ({ clue, orders: await ordersLike(clue.text, reads) })))
    const orders = ranked(found).slice(0, SHOWN)
    const returns = await reads.returnsOn(orders.map(({ order }) => order.id))
    return {
      items: orders.map(({ order, why }) => ({
        orderId: order.id,
        orderNumber: order.number,
        placedAt: order.placedAt,
        title: order.title,
        customer: { name: order.name, company: order.company, email: order.email },
        why,
        returns: returns.flatMap(({ orderId, ...one }) => (orderId === order.id ? [one] : [])),
      })),
    }
  },
})

const cluesOf = ({ serials, tracking, sender, reference }: UnassignedParcel): Clue[] => [
  ...serials.slice(0, SERIALS).map((text): Clue => ({ kind: 'serial', text })),
  ...(tracking === null ? [] : [{ kind: 'tracking', text: tracking } as const]),
  ...(reference === null ? [] : [{ kind: 'reference', text: reference } as const]),
  ...(sender === null ? [] : [{ kind: 'sender', text: sender } as const]),
]

/** A name alone says who and not which order: of each customer the last ones stand for all. */
function isOfLast({ order }: Matched, all: readonly Matched[]): boolean {
  const whose = ({ company, email }: FoundOrder): string => company ?? email
  return all.filter((other) => whose(other.order) === whose(order)).findIndex((other) => other.order.id === order.id) < BY_NAME
}

/** What a clue is worth: a serial is of one order alone, a name of many. */
const worth: Readonly<Record<Clue['kind'], number>> = { serial: 4, tracking: 4, reference: 3, sender: 1 }

type Matched = { order: FoundOrder; why: readonly Clue[] }

function ranked(found: readonly { clue: Clue; orders: readonly FoundOrder[] }[]): Matched[] {
  const byOrder = new Map<string, Matched>()
  for (const { clue, orders } of found)
    for (const order of orders) byOrder.set(order.id, { order, why: [...(byOrder.get(order.id)?.why ?? []), clue] })
  const weight = ({ why }: Matched): number => why.reduce((sum, { kind }) => sum + worth[kind], 0)
  const all = [...byOrder.values()].toSorted((a, b) => weight(b) - weight(a) || (a.order.placedAt < b.order.placedAt ? 1 : -1))
  return all.filter((one) => weight(one) > worth.sender || isOfLast(one, all))
}
