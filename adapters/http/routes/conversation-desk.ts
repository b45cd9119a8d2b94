import { assignConversation } from '#application/contact/assign-conversation.ts'
import { assignToOrder } from '#application/contact/assign-order.ts'
import { findConversations } from '#application/contact/find-conversations.ts'
import { findOrdersFor } from '#application/contact/find-orders-for.ts'
import { countConversations, listDeskConversations } from '#application/contact/list-conversations.ts'
import { listHeldInName } from '#application/contact/list-held-in-name.ts'
import { listMergeCandidates } from '#application/contact/list-merge-candidates.ts'
import { mergeConversations } from '#application/contact/merge-conversations.ts'
import { mergeIntoReturn } from '#application/contact/merge-into-return.ts'
import { closeConversation, markAsSpam, releaseConversation } from '#application/contact/sort-conversation.ts'
import { assignConversations, closeConversations, markSeveralAsSpam } from '#application/contact/sort-several.ts'
import { revokeRepliesOfConversation } from '#application/inbox/revoke-replies.ts'
import { asks, finishedRoute, performs, type Route, route, runs } from '../route.ts'
import {
  conversationCounts,
  conversationPage,
  foundConversations,
  heldInName,
  mergeCandidates,
  revokedReplies,
  sortedConversations,
} from '../schemas/conversation.ts'
import { writersOrders } from '../schemas/orders.ts'
import { problemIn } from '../schemas/bulk.ts'
import { receipt } from '../schemas/return.ts'
import { on, tag } from './on-conversation.ts'

/** What the desk does with conversations: of what they are, whose, where they go on, and its lists of them. */
export const conversationDeskRoutes: readonly Route[] = [
  route({ ...on, method: 'PUT', path: '/conversations/:id/order', summary: 'Say which order it is about', does: performs(assignToOrder) }),
  route({
    method: 'GET',
    path: '/conversations/:id/orders',
    tag,
    summary: 'Find the order that it may be about',
    does: asks(findOrdersFor),
    answers: writersOrders,
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/conversations/:id/assignee',
    summary: 'Give it to a colleague, to oneself or to nobody',
    does: performs(assignConversation),
  }),
  route({
    method: 'GET',
    path: '/conversations/:id/merge-candidates',
    tag,
    summary: 'List conversations and returns that it may go on in: of the same person, company or order, or sought by words',
    does: asks(listMergeCandidates),
    answers: mergeCandidates,
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/conversations/:id/merger',
    summary: 'Merge into another conversation, for good',
    does: performs(mergeConversations),
  }),
  route({
    method: 'PUT',
    path: '/conversations/:id/returns/:number',
    tag,
    summary: 'Merge into the conversation of a return, for good',
    does: performs(mergeIntoReturn),
    answers: receipt,
    versioned: true,
  }),
  route({ ...on, method: 'PUT', path: '/conversations/:id/closure', summary: 'Close', does: performs(closeConversation) }),
  route({ ...on, method: 'PUT', path: '/conversations/:id/spam', summary: 'Mark as spam', does: performs(markAsSpam) }),
  route({
    ...on,
    method: 'PUT',
    path: '/conversations/:id/release',
    summary: 'Clear what was held or marked',
    does: performs(releaseConversation),
  }),
  ...(
    [
      ['assignments', 'Give up to 200 conversations to a colleague, to oneself or to nobody', runs(assignConversations)],
      ['closures', 'Close up to 200 conversations', runs(closeConversations)],
      ['spam', 'Mark up to 200 conversations as spam', runs(markSeveralAsSpam)],
    ] as const
  ).map(([act, summary, does]) =>
    finishedRoute({
      method: 'POST',
      path: `/desk/bulk/conversation-${act}`,
      tag: 'Desk',
      summary,
      does,
      answers: sortedConversations,
      finish: ({ items }, { reply }) => ({
        items: items.map(({ id, refusal }) => ({ id, problem: refusal && problemIn(refusal, reply.request.locale) })),
      }),
    }),
  ),
  route({
    method: 'DELETE',
    path: '/conversations/:id/reply-addresses',
    tag,
    summary: 'Revoke the reply addresses of its mails, which others have come to know',
    does: performs(revokeRepliesOfConversation),
    answers: revokedReplies,
  }),
  route({
    method: 'GET',
    path: '/desk/conversations',
    tag: 'Desk',
    summary: 'List conversations of a state, nearest promise first',
    does: asks(listDeskConversations),
    answers: conversationPage,
  }),
  route({
    method: 'GET',
    path: '/desk/conversations/found',
    tag: 'Desk',
    summary: 'Find conversations by words, a name, a company or an order, the newest first',
    does: asks(findConversations),
    answers: foundConversations,
  }),
  route({
    method: 'GET',
    path: '/desk/conversations/held/:number',
    tag: 'Desk',
    summary: 'List what is held and speaks as the customer of a return',
    does: asks(listHeldInName),
    answers: heldInName,
  }),
  route({
    method: 'GET',
    path: '/desk/conversations/counts',
    tag: 'Desk',
    summary: 'Count conversations by state',
    does: asks(countConversations),
    answers: conversationCounts,
  }),
]
