import { queueAsk, rowsAsk } from './queue/queue-ask.ts'

/** What stands around every page of the desk, and where it is asked for. */
export const around = {
  lanes: '/desk/lanes',
  conversations: '/desk/conversations/counts',
  views: '/desk/views',
  withdrawals: '/desk/withdrawals/waiting',
  unread: '/desk/notices/unread',
} as const

/** What the queue asks for, whatever it shows. */
export const queue = { page: '/desk/queue', sum: '/desk/queue/sum' } as const

/** All that stands on a desk that is open at its first lane: each is asked for anew where a change may have made it old (live-event.ts). */
export const openDesk = [
  ...Object.values(around).map((path) => ({ path, search: {} })),
  { path: queue.page, search: queueAsk({}) },
  { path: queue.sum, search: rowsAsk({}) },
] as const
