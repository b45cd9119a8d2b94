import { chooseNotices, showNoticeChoices } from '#application/notices/choices.ts'
import { countNotices, listNotices } from '#application/notices/list-notices.ts'
import { readNotices } from '#application/notices/read-notices.ts'
import { asks, performs, type Route, route, silentRoute } from '../route.ts'
import { noticeChoices, noticePage, unreadNotices } from '../schemas/notices.ts'

const tag = 'Desk'

/** What each of the staff is told. */
export const noticeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/desk/notices',
    tag,
    summary: 'List what I was told, newest first',
    does: asks(listNotices),
    answers: noticePage,
  }),
  route({
    method: 'GET',
    path: '/desk/notices/unread',
    tag,
    summary: 'Count what I was told and that still asks for something',
    does: asks(countNotices),
    answers: unreadNotices,
  }),
  silentRoute({
    method: 'PUT',
    path: '/desk/notices/reading',
    tag,
    summary: 'Remember what I have read of it',
    does: performs(readNotices),
  }),
  route({
    method: 'GET',
    path: '/desk/notices/choices',
    tag,
    summary: 'Show which of it I am sent by e-mail',
    does: asks(showNoticeChoices),
    answers: noticeChoices,
  }),
  route({
    method: 'PUT',
    path: '/desk/notices/choices',
    tag,
    summary: 'Choose which of it I am sent by e-mail',
    does: performs(chooseNotices),
    answers: noticeChoices,
  }),
]
