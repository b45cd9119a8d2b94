import { z } from 'zod'
import { promiseName } from '#domain/return/promised-answer.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import { pageInput, pageOf, readCursor } from '../returns/page-input.ts'
import type { NoticeRow } from './view.ts'
import type { Page } from '../page.ts'
import type { ListedNotice } from './ports.ts'

/** What this person was told at the desk, newest first. */
export const listNotices = query({
  name: 'list notices',
  may: anyStaff,
  input: z.strictObject(pageInput),
  async run({ after, limit }, { reads, actor }): Promise<Page<NoticeRow>> {
    const rows = await reads.noticesOf(actor.id ?? '', { after: readCursor(after, 1)?.[0] ?? null, limit: limit + 1 })
    const { items, next } = pageOf(rows, limit, ({ id }) => [id])
    return { items: items.map(present), next }
  },
})

/** How many still ask for something; a hundred stands for more. */
export const countNotices = query({
  name: 'count notices',
  may: anyStaff,
  input: z.strictObject({}),
  run: async (_, { reads, actor }) => ({ unread: await reads.unreadNotices(actor.id ?? '') }),
})

const present = ({ readAt, clock, ...row }: ListedNotice): NoticeRow => ({
  ...row,
  read: readAt !== null,
  promise: clock && { id: clock.id, kind: promiseName(clock), due: clock.due, kept: clock.endedAt !== null },
})
