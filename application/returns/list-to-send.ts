import { z } from 'zod'
import type { Instant } from '#domain/time/instant.ts'
import type { DeadlineView } from '../clocks/view.ts'
import type { Page } from '../page.ts'
import type { Permission } from '../permission.ts'
import { query } from '../query.ts'
import { pageInput, pageOf, readCursor } from './page-input.ts'
import type { GoodsToSend } from './ports.ts'
import { presentDeadline } from './present-deadline.ts'

/** Those who send goods or see to it, and the shop's own machine. */
const sendersOfGoods: Permission = { by: ['support', 'finance', 'api_key'], scope: ['returns:read', 'goods:write', 'money:write'] }

export type ToSendRow = Omit<GoodsToSend, 'clock' | 'owedAt'> & {
  /** They wait since then. */ since: Instant
  deadline: DeadlineView | null
}

/** Replacements and exchanges that are owed and have not left, longest waiting first, and whether the shop was told. */
export const listToSend = query({
  name: 'list goods to send',
  may: sendersOfGoods,
  input: z.strictObject(pageInput),
  async run({ after, limit }, { reads, now }): Promise<Page<ToSendRow>> {
    const position = readCursor(after, 2)
    const rows = await reads.goodsToSend({ after: position && { owedAt: position[0] ?? '', id: position[1] ?? '' }, limit: limit + 1 })
    const { items, next } = pageOf(rows, limit, ({ owedAt, resolutionId }) => [owedAt, resolutionId])
    return {
      items: items.map(({ clock, owedAt, ...row }) => ({ ...row, since: owedAt, deadline: clock && presentDeadline(clock, now) })),
      next,
    }
  },
})
