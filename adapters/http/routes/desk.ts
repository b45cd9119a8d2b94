import { listColleagues } from '#application/people/colleagues.ts'
import { countLanes, showQueue } from '#application/returns/list-returns.ts'
import { markRead } from '#application/returns/mark-read.ts'
import { postMessage } from '#application/returns/post-message.ts'
import { asks, performs, type Route, route } from '../route.ts'
import { colleagues } from '../schemas/colleague.ts'
import { posted, readMark } from '../schemas/message.ts'
import { laneCounts, returnPage } from '../schemas/lists.ts'

/** The desk's lists, and what people say to one another. */
export const deskRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/desk/queue',
    tag: 'Desk',
    summary: 'List a lane, nearest promise first',
    does: asks(showQueue),
    answers: returnPage,
  }),
  route({ method: 'GET', path: '/desk/lanes', tag: 'Desk', summary: 'Count every lane', does: asks(countLanes), answers: laneCounts }),
  route({
    method: 'GET',
    path: '/desk/colleagues',
    tag: 'Desk',
    summary: 'List those who can be given a case',
    does: asks(listColleagues),
    answers: colleagues,
  }),
  route({
    method: 'POST',
    path: '/returns/:number/messages',
    tag: 'Conversation',
    status: 201,
    summary: 'Post a message or an internal note',
    does: performs(postMessage),
    answers: posted,
  }),
  route({
    method: 'PUT',
    path: '/returns/:number/reading',
    tag: 'Conversation',
    summary: 'Remember how far I have read',
    does: performs(markRead),
    answers: readMark,
  }),
]
