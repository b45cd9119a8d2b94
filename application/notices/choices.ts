import { z } from 'zod'
import { type ByMail, byMailChoices, type StaffNotice, staffNotices } from '#domain/notice/notice.ts'
import { command } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'

const byMail = z.enum(byMailChoices)

/** Which of what they are told this person is sent by e-mail too. */
export const showNoticeChoices = query({
  name: 'show notice choices',
  may: anyStaff,
  input: z.strictObject({}),
  async run(_, { reads, actor }) {
    const chosen = await reads.noticeChoices(actor.id ?? '')
    return Object.fromEntries(staffNotices.map((kind) => [kind, chosen[kind] ?? 'all'])) as Record<StaffNotice, ByMail>
  },
})

export const chooseNotices = command({
  name: 'choose notices',
  may: anyStaff,
  input: z.strictObject({
    promise_near: byMail,
    promise_breached: byMail,
    mention: byMail,
    request_lapsed: byMail,
    payment_failed: byMail,
  }),
  async run(choices, { notices, actor }) {
    await notices.choose(actor.id ?? '', choices)
    return choices
  },
})
