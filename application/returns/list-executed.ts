import { z } from 'zod'
import { spanOfMonth } from '#domain/figures/period.ts'
import { month } from '../accounts/list-months.ts'
import { only } from '../permission.ts'
import { policyNow } from '../policy/policy-now.ts'
import { query } from '../query.ts'
import type { ExecutedRow } from './money-view.ts'
import type { Page } from '../page.ts'
import { pageInput, pageOf, readCursor } from './page-input.ts'
import { presentMoney } from './present-money.ts'

/**
 * What was executed, newest first, with its reference, ever or in a month of the merchant's: finance's list (and a manager's). What was voided since
 * stays in it, and says so.
 */
export const listExecuted = query({
  name: 'list executed',
  may: only('finance'),
  input: z.strictObject({ ...pageInput, month: month.optional() }),
  async run({ after, limit, month }, { reads, now }): Promise<Page<ExecutedRow>> {
    const position = readCursor(after, 2)
    const period = month === undefined ? null : spanOfMonth(month, (await policyNow({ reads, now })).current.zone)
    const rows = await reads.executed({
      after: position && { executedAt: position[0] ?? '', id: position[1] ?? '' },
      period,
      limit: limit + 1,
    })
    const { items, next } = pageOf(rows, limit, ({ resolution }) => [resolution.executedAt, resolution.id])
    return {
      items: items.map((row) => ({
        ...presentMoney(row),
        executedAt: row.resolution.executedAt ?? '',
        executedBy: row.executedByName,
        reference: row.resolution.reference ?? '',
        voidedAt: row.resolution.voidedAt,
      })),
      next,
    }
  },
})
