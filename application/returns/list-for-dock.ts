import { z } from 'zod'
import { dockLists } from '#domain/return/dock-list.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import { queuePage } from '../queue/queue-page.ts'
import { pageInput } from './page-input.ts'

const dock = only('returns_agent', 'support')

/** What waits for the dock where nothing is scanned, nearest promise first. */
export const listForDock = query({
  name: 'list for dock',
  may: dock,
  input: z.strictObject({ ...pageInput, list: z.enum(dockLists).default('to_judge') }),
  run: ({ after, limit, list }, look) => queuePage({ lane: 'all', atDock: list }, { after, limit }, look),
})

export const countDock = query({
  name: 'count dock',
  may: dock,
  input: z.strictObject({}),
  run: (_, { reads }) => reads.dockCounts(),
})
