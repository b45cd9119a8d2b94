import { z } from 'zod'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import type { OwedRow, Page } from '../views.ts'
import { pageInput, readCursor, writeCursor } from './page-input.ts'
import { presentDeadline } from './present-deadline.ts'

/** What is owed and not executed, oldest first: finance's list (and a manager's); support sees goods in the case. */
export const listOwed = query({
  name: 'list owed',
  may: only('finance'),
  input: z.strictObject(pageInput),
  async run({ after, limit }, { reads, now }): Promise<Page<OwedRow>> {
    const position = readCursor(after, 2)
    const rows = await reads.owed({ after: position && { owedAt: position[0] ?? '', id: position[1] ?? '' }, limit: limit + 1 })
    const items = rows.slice(0, limit)
    const last = items.at(-1)?.resolution
    return {
      items: items.map(({ resolution, clock, customerName, ...row }) => ({
        ...row,
        resolutionId: resolution.id,
        kind: resolution.kind,
        amount: resolution.amount,
        reduceReceivable: resolution.reduceReceivable,
        customer: customerName,
        owedAt: resolution.owedAt,
        early: resolution.early,
        derivation: resolution.derivation,
        deadline: clock && presentDeadline(clock, now),
      })),
      next: last && rows.length > limit ? writeCursor([last.owedAt, last.id]) : null,
    }
  },
})
