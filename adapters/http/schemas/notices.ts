import { z } from 'zod'
import { byMailChoices, staffNotices } from '#domain/notice/notice.ts'
import { component, instant, number, page, uuid, words } from './component.ts'

const row = component(
  'StaffNotice',
  z.strictObject({
    id: uuid,
    kind: z.enum(staffNotices),
    at: instant,
    read: z.boolean(),
    number: number.nullable(),
    conversation: z.strictObject({ id: uuid, subject: z.string() }).nullable().meta({ description: 'A conversation that no return has' }),
    parcel: z.string().nullable().meta({ description: 'Number of a parcel without a return' }),
    customer: words('Atelier Kermor'),
    promise: z
      .strictObject({
        id: uuid,
        kind: words('review'),
        due: instant,
        kept: z.boolean().meta({ description: 'It asks for nothing any more' }),
      })
      .nullable(),
    by: z.string().nullable().meta({ description: 'Who named this person in a note' }),
  }),
)
export const noticePage = component('StaffNoticePage', page(row))
export const unreadNotices = component(
  'UnreadNotices',
  z.strictObject({ unread: z.int().meta({ description: 'A hundred stands for more' }) }),
)

const byMail = z.enum(byMailChoices)
export const noticeChoices = component(
  'NoticeChoices',
  z.strictObject({ promise_near: byMail, promise_breached: byMail, mention: byMail, request_lapsed: byMail, payment_failed: byMail }),
  'Which of what one is told is sent by e-mail too',
)
