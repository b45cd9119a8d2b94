import { z } from 'zod'
import { customers } from '../permission.ts'
import { query } from '../query.ts'
import type { ListedOrder } from './ports.ts'
import { listsOf } from '../returns/lists-of.ts'
import { pageInput, pageOf, readCursor } from '../returns/page-input.ts'
import type { OrderRow } from './view.ts'
import type { Page } from '../page.ts'

/** The person's and, where colleagues share, the company's orders, newest first; a guest's one. The first step of a request. */
export const listMyOrders = query({
  name: 'list my orders',
  may: customers,
  input: z.strictObject(pageInput),
  async run({ after, limit }, { reads, actor }): Promise<Page<OrderRow>> {
    const position = readCursor(after, 2)
    const rows = await reads.ordersOf(listsOf(actor), {
      after: position && { placedAt: position[0] ?? '', id: position[1] ?? '' },
      limit: limit + 1,
    })
    const { items, next } = pageOf(rows, limit, ({ placedAt, id }) => [placedAt, id])
    return { items: items.map(presentOrderRow), next }
  },
})

/** When the last parcel arrived, as far as it is known, and from whom. */
export function presentOrderRow({ parcels, ...row }: ListedOrder): OrderRow {
  const last = parcels
    .filter((parcel) => parcel.deliveredAt !== null)
    .sort((a, b) => ((a.deliveredAt ?? '') < (b.deliveredAt ?? '') ? 1 : -1))[0]
  return { ...row, deliveredAt: last?.deliveredAt ?? null, deliveredSource: last?.deliveredSource ?? 'unknown' }
}
