import { explainPromise } from '#application/clocks/explain-promise.ts'
import { listColleagues } from '#application/people/colleagues.ts'
import { applyMacroToReturns, assignReturns } from '#application/queue/bulk.ts'
import { exportQueue } from '#application/queue/export-queue.ts'
import { listFilters } from '#application/queue/list-filters.ts'
import { countLanes, showQueue } from '#application/queue/show-queue.ts'
import { sumQueue } from '#application/queue/sum-queue.ts'
import { revokeRepliesOfReturn } from '#application/inbox/revoke-replies.ts'
import { listToSend } from '#application/returns/list-to-send.ts'
import { markRead } from '#application/returns/mark-read.ts'
import { postMessage } from '#application/returns/post-message.ts'
import { sheetMedia } from '#application/sheets/sheet.ts'
import { asks, fileRoute, finishedRoute, performs, type Route, route, runs } from '../route.ts'
import { bulkAnswer, worded } from '../schemas/bulk.ts'
import { colleagues } from '../schemas/colleague.ts'
import { revokedReplies } from '../schemas/conversation.ts'
import { posted, readMark } from '../schemas/message.ts'
import { filterChoices, laneCounts, queuePage, queueSum, toSendPage } from '../schemas/lists.ts'
import { promiseView } from '../schemas/promise.ts'

/** The desk's lists, and what people say to one another. */
export const deskRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/desk/goods-to-send',
    tag: 'Desk',
    summary: 'List replacements and exchanges that have not left, longest waiting first',
    does: asks(listToSend),
    answers: toSendPage,
  }),
  route({
    method: 'GET',
    path: '/desk/queue',
    tag: 'Desk',
    summary: 'List a lane, narrowed and sorted as asked',
    does: asks(showQueue),
    answers: queuePage,
  }),
  route({
    method: 'GET',
    path: '/desk/queue/sum',
    tag: 'Desk',
    summary: 'Count a lane or what is narrowed of it, and what it is worth',
    does: asks(sumQueue),
    answers: queueSum,
  }),
  route({
    method: 'GET',
    path: '/desk/queue/filters',
    tag: 'Desk',
    summary: 'List what a lane can be narrowed by',
    does: asks(listFilters),
    answers: filterChoices,
  }),
  fileRoute({
    method: 'GET',
    path: '/desk/queue/export',
    tag: 'Desk',
    summary: 'Download a lane, what is narrowed of it, or some of it, as CSV or as a workbook',
    does: runs(exportQueue),
    mayBeBusy: true,
    media: sheetMedia,
  }),
  finishedRoute({
    method: 'POST',
    path: '/desk/bulk/assignments',
    tag: 'Desk',
    summary: 'Give up to 200 cases to a colleague, to oneself or to nobody',
    does: runs(assignReturns),
    answers: bulkAnswer,
    finish: ({ items }, { reply }) => worded(items, reply.request.locale),
  }),
  finishedRoute({
    method: 'POST',
    path: '/desk/bulk/macros',
    tag: 'Desk',
    summary: 'Send a macro’s words to the customers of up to 200 cases',
    does: runs(applyMacroToReturns),
    answers: bulkAnswer,
    finish: ({ items }, { reply }) => worded(items, reply.request.locale),
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
    method: 'GET',
    path: '/promises/:id',
    tag: 'Desk',
    summary: 'Explain how a promise’s due instant comes about',
    does: asks(explainPromise),
    answers: promiseView,
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
    method: 'DELETE',
    path: '/returns/:number/reply-addresses',
    tag: 'Conversation',
    summary: 'Revoke the reply addresses of its mails, which others have come to know',
    does: performs(revokeRepliesOfReturn),
    answers: revokedReplies,
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
