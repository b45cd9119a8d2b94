import { z } from 'zod'
import type { Policy } from '#domain/policy/schema.ts'
import { asOwedNow } from '#domain/return/late.ts'
import type { Instant } from '#domain/time/instant.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import type { ListedOwed } from './ports.ts'
import type { OwedRow } from './money-view.ts'
import type { Page } from '../page.ts'
import { pageInput, pageOf, readCursor } from './page-input.ts'
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
    const { items, next } = pageOf(rows, limit, ({ clock, resolution }) => [clock?.due ?? null, resolution.id])
    const policies = new Map((await reads.policies()).map((policy) => [policy.version, policy]))
    return {
      items: items.map((row) => presentOwed(row, { now, policy: policies.get(row.policyVersion) })),
      next,
    }
  },
})

/** As it is to be paid now: a withdrawal that is refunded late has grown by the law's surcharge. */
function presentOwed(row: ListedOwed, { now, policy }: { now: Instant; policy: Policy | undefined }): OwedRow {
  const resolution = policy ? asOwedNow(row.resolution, row.legalDue, { now, policy }) : row.resolution
  return {
    ...presentMoney({ ...row, resolution }),
    owedAt: resolution.owedAt,
    early: resolution.early,
    derivation: resolution.derivation,
    deadline: row.clock && presentDeadline(row.clock, now),
    lastFour: row.lastFour,
    paymentFileId: row.paymentFileId,
    failure: row.failure,
  }
}
