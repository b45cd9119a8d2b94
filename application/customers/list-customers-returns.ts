import { z } from 'zod'
import type { Page } from '../page.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import { id } from '../returns/inputs.ts'
import { pageInput, pageOf, readCursor } from '../returns/page-input.ts'
import { presentRow } from '../returns/present-row.ts'
import type { ReturnRow } from '../returns/row-view.ts'

/** What a customer sent back or asked to, newest first. */
export const listCustomersReturns = query({
  name: 'list customer’s returns',
  may: anyStaff,
  input: z.strictObject({ ...pageInput, id }),
  async run({ id, after, limit }, { reads, actor, now }): Promise<Page<ReturnRow>> {
    const owner = { customerId: id, companyId: null, readerId: actor.id }
    const rows = await reads.returnsOf(owner, { after: readCursor(after, 1)?.[0] ?? null, limit: limit + 1 })
    const policies = await reads.policiesOf(rows)
    const { items, next } = pageOf(rows, limit, (row) => [row.id])
    return { items: items.map((row) => presentRow(row, { actor, now, policies })), next }
  },
})
