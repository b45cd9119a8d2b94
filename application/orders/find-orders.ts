import { z } from 'zod'
import { orderKey, waysToNumber } from '#domain/order/order-number.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import type { FoundOrder } from './ports.ts'
import type { Reads } from '../reads.ts'
import type { FoundOrderRow } from './view.ts'
import { presentOrderRow } from './list-orders.ts'

/**
 * The orders that somebody on the phone may mean: by the number of the order or of a return, the customer's name, e-mail address or company, a serial
 * or a tracking number. Twenty at most, newest first.
 */
export const findOrders = query({
  name: 'find orders',
  may: only('support'),
  input: z.strictObject({ q: z.string().trim().min(1).max(200) }),
  async run({ q }, { reads }): Promise<{ items: readonly FoundOrderRow[] }> {
    return { items: (await ordersLike(q, reads)).map(presentFound) }
  },
})

/** The orders that these words may mean. */
export const ordersLike = (q: string, reads: Reads): Promise<readonly FoundOrder[]> =>
  reads.ordersFound({ text: q, numbers: waysToNumber(orderKey(q)), serials: [...new Set([q, q.toUpperCase()])] })

export const presentFound = ({ name, company, tier, email, customerId: _person, companyId: _firm, ...row }: FoundOrder): FoundOrderRow => ({
  ...presentOrderRow(row),
  customer: { name, company, tier, email },
})
