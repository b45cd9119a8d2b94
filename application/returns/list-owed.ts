import { z } from 'zod'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import type { OwedRow, Page } from '../views.ts'
import { pageInput, readCursor, writeCursor } from './page-input.ts'
import { presentDeadline } from './present-deadline.ts'
import { presentMoney } from './present-money.ts'

/** What is owed and not executed, nearest promise first: finance's list (and a manager's); support sees goods in the case. */
export const listOwed = query({
  name: 'list owed',
  may: only('finance'),
  input: z.strictObject(pageInput),
  async run({ after, limit }, { reads, now }): Promise<Page<OwedRow>> {
    const position = readCursor(after, 2)
    const rows = await reads.owed({ after: position && { due: position[0] ?? null, id: position[1] ?? '' }, limit: limit + 1 })
    const items = rows.slice(0, limit)
    const last = items.at(-1)
    return {
      items: items.map((row) => ({
        ...presentMoney(row),
        owedAt: row.resolution.owedAt,
        early: row.resolution.early,
        derivation: row.resolution.derivation,
        deadline: row.clock && presentDeadline(row.clock, now),
      })),
      next: last && rows.length > limit ? writeCursor([last.clock?.due ?? null, last.resolution.id]) : null,
    }
  },
})
