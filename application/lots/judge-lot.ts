import { z } from 'zod'
import { orderKey, waysToNumber } from '#domain/order/order-number.ts'
import { serialKey } from '#domain/order/serial-number.ts'
import { byOrder, type PlacedRow, placeRows } from '#domain/lot/place-rows.ts'
import { clauseText } from '#domain/policy/request-type.ts'
import { policyFor } from '#domain/policy/policy-for.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { visible } from '#domain/return/visible.ts'
import { customers } from '../permission.ts'
import { errand } from '../errand.ts'
import { code } from '../returns/inputs.ts'
import { listsOf } from '../returns/lists-of.ts'
import type { LotView } from './view.ts'
import { heldLot } from './lot-limit.ts'

const cell = z.string().trim().max(100).default('')
const row = z.strictObject({
  line: z.int().min(1),
  order: cell,
  sku: cell,
  serial: cell,
  quantity: z.int().min(1).max(1000).default(1),
  reason: cell,
  reference: cell,
})

/** A list of serials or SKUs, row by row: which order and product each means, and what the policy says of it. Promises nothing, keeps nothing. */
export const judgeLot = errand({
  name: 'judge lot',
  may: customers,
  input: z.strictObject({ type: code, rows: z.array(row).min(1).max(500) }),
  async run({ type, rows }, standing): Promise<LotView | Refusal> {
    const { world, actor, now } = standing
    const held = await heldLot(standing)
    if (held) return held
    const facts = await world.reads.lotOrders(listsOf(actor), {
      numbers: [...new Set(rows.flatMap(({ order }) => waysToNumber(orderKey(order))))],
      skus: [...new Set(rows.flatMap(({ sku, serial }) => [sku.toUpperCase(), serial.toUpperCase()]))],
      serials: [...new Set(rows.map(({ serial }) => serialKey(serial)).filter((key) => key !== ''))],
    })
    const orders = facts
      .filter(({ order, companyId }) => visible(actor, { customerId: order.customerId, companyId, orderId: order.id }))
      .flatMap(({ order, buyer, held, policies }) => {
        const policy = policyFor(policies, order, now)
        return isRefusal(policy) ? [] : [{ order, buyer, held, policy }]
      })
    const placed = placeRows(rows, orders, { type, now })
    const lacking = placed.filter(isLacking).flatMap(({ place }) => (place ? [place.orderId] : []))
    const holders = lacking.length === 0 ? [] : await world.reads.holdersOf([...new Set(lacking)])
    const orderOf = (id: string) => orders.find(({ order }) => order.id === id)
    return {
      rows: placed.map((one) => {
        const at = one.place && orderOf(one.place.orderId)
        const { line, order, sku, serial, quantity, reason, reference } = one
        return {
          line,
          order: at ? at.order.number : order,
          sku,
          serial,
          quantity,
          reason,
          reference,
          name: at?.order.lines.find(({ id }) => id === one.place?.orderLineId)?.name ?? null,
          others: one.place?.others ?? 0,
          verdict: 'verdict' in one ? one.verdict : 'unplaced',
          inReturns: isLacking(one)
            ? holders
                .filter(({ orderLineId }) => orderLineId === one.place?.orderLineId)
                .filter((holder) => visible(actor, { ...holder, orderId: at?.order.id ?? null }))
                .map(({ number }) => number)
            : [],
          fault: 'fault' in one ? one.fault : null,
          check: 'check' in one && one.check && at ? { ...one.check, text: clauseText(at.policy, one.check.clause, actor.locale) } : null,
        }
      }),
      orders: byOrder(
        placed,
        orders.map(({ order }) => order),
      ).map((made) => ({ ...made, number: orderOf(made.orderId)?.order.number ?? '' })),
    }
  },
})

/** Fewer units are left than the row asks for. */
const isLacking = (row: PlacedRow): boolean => 'check' in row && row.check?.code === 'quantity' && row.verdict === 'blocked'
