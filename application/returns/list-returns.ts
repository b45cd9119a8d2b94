import { z } from 'zod'
import { lanes } from '#domain/return/lane.ts'
import { anyStaff, customers } from '../permission.ts'
import { query } from '../query.ts'
import type { Page, ReturnRow } from '../views.ts'
import { listsOf } from './lists-of.ts'
import { pageInput, readCursor, writeCursor } from './page-input.ts'
import { presentRow } from './present-row.ts'
import { queuePage } from './queue-page.ts'
import { assigneeOf, whose } from './whose.ts'

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
    const items = rows.slice(0, limit)
    return {
      items: items.map((row) => presentRow(row, { actor, now, policies })),
      next: rows.length > limit ? writeCursor([items.at(-1)?.id ?? null]) : null,
    }
  },
})

/** The desk's queue: one lane, nearest promise first. */
export const showQueue = query({
  name: 'show queue',
  may: anyStaff,
  input: z.strictObject({
    ...pageInput,
    lane: z.enum([...lanes, 'escalated', 'all']).default('to_answer'),
    q: z.string().trim().max(200).optional(),
    type: z.string().max(60).optional(),
    assignee: whose,
  }),
  run: ({ after, limit, lane, q, type, assignee }, look) =>
    queuePage({ lane, ...(q ? { text: q } : {}), ...(type ? { type } : {}), ...assigneeOf(assignee, look.actor) }, { after, limit }, look),
})

export const countLanes = query({
  name: 'count lanes',
  may: anyStaff,
  input: z.strictObject({}),
  run: (_, { reads }) => reads.laneCounts(),
})
