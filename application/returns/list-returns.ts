import { z } from 'zod'
import { customers } from '../permission.ts'
import { query } from '../query.ts'
import type { Page } from '../page.ts'
import type { ReturnRow } from './row-view.ts'
import { listsOf } from './lists-of.ts'
import { pageInput, pageOf, readCursor } from './page-input.ts'
import { presentRow } from './present-row.ts'

/** « Mes retours »: the person's and, where colleagues share, the company's, newest first; those under way and those that have ended apart, if asked. */
export const listMyReturns = query({
  name: 'list my returns',
  may: customers,
  input: z.strictObject({ ...pageInput, state: z.enum(['open', 'ended']).optional() }),
  async run({ after, limit, state }, { reads, actor, now }): Promise<Page<ReturnRow>> {
    const position = readCursor(after, 1)
    const owner = { ...listsOf(actor), readerId: actor.id }
    const rows = await reads.returnsOf(owner, {
      after: position?.[0] ?? null,
      limit: limit + 1,
      ...(state ? { ended: state === 'ended' } : {}),
    })
    const policies = await reads.policiesOf(rows)
    const { items, next } = pageOf(rows, limit, ({ id }) => [id])
    return { items: items.map((row) => presentRow(row, { actor, now, policies })), next }
  },
})
