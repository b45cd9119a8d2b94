import { z } from 'zod'
import type { Page } from '../page.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import { pageInput, pageOf, readCursor } from '../returns/page-input.ts'
import type { HandoverView, StockWaiting } from './view.ts'

/** What has moved since the last hand-over, and where to. */
export const showStockWaiting = query({
  name: 'show stock waiting',
  may: only('returns_agent'),
  input: z.strictObject({}),
  async run(_, { reads }): Promise<StockWaiting> {
    const dispositions = await reads.stockWaiting()
    return { count: dispositions.reduce((sum, { ins, outs }) => sum + ins + outs, 0), dispositions }
  },
})

/** What was handed over, newest first. */
export const listHandovers = query({
  name: 'list stock hand-overs',
  may: only('returns_agent'),
  input: z.strictObject(pageInput),
  async run({ after, limit }, { reads }): Promise<Page<HandoverView>> {
    const position = readCursor(after, 1)
    const rows = await reads.handovers({ after: position && Number(position[0]), limit: limit + 1 })
    const { items, next } = pageOf(rows, limit, ({ number }) => [String(number)])
    return { items: items.map(({ id, number, count, at, byName }) => ({ id, number, count, at, byName })), next }
  },
})
