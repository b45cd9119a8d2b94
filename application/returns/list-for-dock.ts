import { z } from 'zod'
import { dockLists } from '#domain/return/dock-list.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import type { Page, ReturnRow } from '../views.ts'
import { pageInput, readCursor, writeCursor } from './page-input.ts'
import { presentRow } from './present-row.ts'

const dock = only('returns_agent', 'support')

/** What waits for the dock where nothing is scanned, nearest promise first. */
export const listForDock = query({
  name: 'list for dock',
  may: dock,
  input: z.strictObject({ ...pageInput, list: z.enum(dockLists).default('to_judge') }),
  async run({ after, limit, list }, { reads, actor, now }): Promise<Page<ReturnRow>> {
    const position = readCursor(after, 2)
    const from = position && { due: position[0] ?? null, id: position[1] ?? '' }
    const rows = await reads.queue({ lane: 'all', atDock: list, readerId: actor.id, limit: limit + 1, after: from })
    const policies = await reads.policiesOf(rows)
    const items = rows.slice(0, limit)
    const last = items.at(-1)
    return {
      items: items.map((row) => presentRow(row, { actor, now, policies })),
      next: last && rows.length > limit ? writeCursor([last.nextDue, last.id]) : null,
    }
  },
})

export const countDock = query({
  name: 'count dock',
  may: dock,
  input: z.strictObject({}),
  run: (_, { reads }) => reads.dockCounts(),
})
