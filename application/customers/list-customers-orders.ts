import { z } from 'zod'
import type { CustomersOrderRow } from '../orders/file-view.ts'
import { presentOrderRow } from '../orders/list-orders.ts'
import type { Page } from '../page.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import { id } from '../returns/inputs.ts'
import { pageInput, pageOf, readCursor } from '../returns/page-input.ts'

/** What a customer ordered themselves, newest first, each with the returns that hold some of it. */
export const listCustomersOrders = query({
  name: 'list customer’s orders',
  may: anyStaff,
  input: z.strictObject({ ...pageInput, id }),
  async run({ id, after, limit }, { reads }): Promise<Page<CustomersOrderRow>> {
    const position = readCursor(after, 2)
    const rows = await reads.ordersOf(
      { customerId: id, companyId: null },
      { after: position && { placedAt: position[0] ?? '', id: position[1] ?? '' }, limit: limit + 1 },
    )
    const { items, next } = pageOf(rows, limit, (row) => [row.placedAt, row.id])
    const held = items.length === 0 ? [] : await reads.unitsHeld(items.map((row) => row.id))
    return {
      items: items.map((row) => ({
        ...presentOrderRow(row),
        returned: held.flatMap(({ orderId, number, units }) => (orderId === row.id ? [{ number, units }] : [])),
      })),
      next,
    }
  },
})
