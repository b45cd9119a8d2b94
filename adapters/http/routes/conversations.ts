import { acceptInConversation, declineInConversation } from '#application/contact/answer-offer.ts'
import { confirmPrepared } from '#application/contact/confirm-prepared.ts'
import { declinePrepared } from '#application/contact/decline-prepared.ts'
import { recallPrepared } from '#application/contact/recall-prepared.ts'
import { assignConversation } from '#application/contact/assign-conversation.ts'
import { assignToOrder } from '#application/contact/assign-order.ts'
import { enterByMailedLink } from '#application/contact/enter-by-mailed-link.ts'
import { escalateConversation } from '#application/contact/escalate-conversation.ts'
import { findConversations } from '#application/contact/find-conversations.ts'
import { findOrdersFor } from '#application/contact/find-orders-for.ts'
import { giveContactForm } from '#application/contact/form.ts'
import { countConversations, listDeskConversations, listMyConversations } from '#application/contact/list-conversations.ts'
import { listHeldInName } from '#application/contact/list-held-in-name.ts'
import { listMergeCandidates } from '#application/contact/list-merge-candidates.ts'
import { offerInConversation } from '#application/contact/make-offer.ts'
import { mergeConversations } from '#application/contact/merge-conversations.ts'
import { mergeIntoReturn } from '#application/contact/merge-into-return.ts'
import { markConversationRead } from '#application/contact/mark-conversation-read.ts'
import { logInToConversation } from '#application/contact/log-in-to-conversation.ts'
import { openConversation } from '#application/contact/open-conversation.ts'
import { prepareForCustomer } from '#application/contact/prepare-return.ts'
import { postToConversation } from '#application/contact/post-to-conversation.ts'
import { requestConversationCode } from '#application/contact/request-conversation-code.ts'
import { showConversation } from '#application/contact/show-conversation.ts'
import { closeConversation, markAsSpam, releaseConversation } from '#application/contact/sort-conversation.ts'
import { assignConversations, closeConversations, markSeveralAsSpam } from '#application/contact/sort-several.ts'
import { turnConversation } from '#application/contact/turn-into-return.ts'
import { writeToUs } from '#application/contact/write-to-us.ts'
import { revokeRepliesOfConversation } from '#application/inbox/revoke-replies.ts'
import { macrosForConversation } from '#application/macros/macros-for-conversation.ts'
import { listConversationMails } from '#application/mail/list-conversation-mails.ts'
import { sendConversationMailAgain } from '#application/mail/send-conversation-mail-again.ts'
import { asks, finishedRoute, performs, type Route, route, runs } from '../route.ts'
import {
  becameReturn,
  contactForm,
  conversationCounts,
  conversationPage,
  conversationReceipt,
  conversationView,
  foundConversations,
  heldInName,
  mergeCandidates,
  openedConversation,
  preparedReceipt,
  revokedReplies,
  sortedConversations,
} from '../schemas/conversation.ts'
import { mailAgain, mails } from '../schemas/mails.ts'
import { spokenMacros } from '../schemas/macros.ts'
import { posted, readMark } from '../schemas/message.ts'
import { writersOrders } from '../schemas/orders.ts'
import { problemIn } from '../schemas/bulk.ts'
import { receipt } from '../schemas/return.ts'
import { codeSent, me } from '../schemas/people.ts'
import { signIn } from '../who.ts'
import { contactMessage, conversationOffer, conversationReturn, preparedReturn } from './examples.ts'

const tag = 'Contact'
const on = { tag, answers: conversationReceipt, versioned: true } as const

/** « Nous écrire », and what comes of it before there is a return. */
export const conversationRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/contact/form',
    tag,
    summary: 'Ask for a form to write without an account',
    does: runs(giveContactForm),
    answers: contactForm,
  }),
  route({
    method: 'POST',
    path: '/contact',
    example: contactMessage,
    tag,
    status: 201,
    summary: 'Write to us without an account',
    does: runs(writeToUs),
    answers: openedConversation,
  }),
  route({
    method: 'POST',
    path: '/conversations',
    tag,
    status: 201,
    summary: 'Write to us',
    does: performs(openConversation),
    answers: openedConversation,
  }),
  route({
    method: 'GET',
    path: '/conversations',
    tag,
    summary: 'List my conversations, newest first',
    does: asks(listMyConversations),
    answers: conversationPage,
  }),
  route({
    method: 'GET',
    path: '/conversations/:id',
    tag,
    summary: 'Show a conversation',
    does: asks(showConversation),
    answers: conversationView,
    versioned: true,
  }),
  route({
    method: 'POST',
    path: '/conversations/:id/messages',
    tag,
    status: 201,
    summary: 'Post a message or an internal note',
    does: performs(postToConversation),
    answers: posted,
  }),
  route({
    method: 'GET',
    path: '/conversations/:id/mails',
    tag,
    summary: 'List every e-mail about a conversation, and what became of it',
    does: asks(listConversationMails),
    answers: mails,
  }),
  route({
    method: 'POST',
    path: '/conversations/:id/mails/:mailId/copies',
    tag,
    status: 201,
    summary: 'Send an e-mail again, to whom it was for',
    does: performs(sendConversationMailAgain),
    answers: mailAgain,
  }),
  route({
    method: 'GET',
    path: '/conversations/:id/macros',
    tag,
    summary: 'List the macros offered in a conversation, worded for whoever wrote',
    does: asks(macrosForConversation),
    answers: spokenMacros,
  }),
  route({
    method: 'PUT',
    path: '/conversations/:id/reading',
    tag,
    summary: 'Remember how far I have read',
    does: performs(markConversationRead),
    answers: readMark,
  }),
  route({
    ...on,
    method: 'POST',
    path: '/conversations/:id/escalations',
    status: 201,
    summary: 'Escalate',
    does: performs(escalateConversation),
  }),
  route({
    method: 'POST',
    path: '/conversations/:id/codes',
    tag,
    status: 202,
    summary: 'Ask for a code to the address that wrote',
    does: runs(requestConversationCode),
    answers: codeSent,
  }),
  finishedRoute({
    method: 'POST',
    path: '/conversations/:id/session',
    tag,
    status: 201,
    summary: 'Come in with the code: a session for this conversation',
    does: runs(logInToConversation),
    answers: me,
    finish: signIn,
  }),
  finishedRoute({
    method: 'POST',
    path: '/conversations/:id/link-session',
    tag,
    status: 201,
    summary: 'Come in by the link of a mail: a session for the order of the request that it asks to confirm',
    does: runs(enterByMailedLink),
    answers: me,
    finish: signIn,
  }),
  route({
    ...on,
    method: 'POST',
    path: '/conversations/:id/offers',
    example: conversationOffer,
    status: 201,
    summary: 'Offer a commercial settlement',
    does: performs(offerInConversation),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/conversations/:id/offers/:offerId/acceptance',
    summary: 'Accept an offer: it makes the return',
    does: performs(acceptInConversation),
    answers: becameReturn,
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/conversations/:id/offers/:offerId/refusal',
    summary: 'Decline an offer',
    does: performs(declineInConversation),
  }),
  route({
    ...on,
    method: 'POST',
    path: '/conversations/:id/return',
    example: conversationReturn,
    status: 201,
    summary: 'Turn into a return, on behalf of the customer',
    does: performs(turnConversation),
    answers: becameReturn,
  }),
  route({
    ...on,
    method: 'POST',
    path: '/conversations/:id/requests',
    example: preparedReturn,
    status: 201,
    summary: 'Write down a request for the customer to confirm by e-mail',
    does: performs(prepareForCustomer),
    answers: preparedReceipt,
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/conversations/:id/requests/:requestId/confirmation',
    summary: 'Confirm a prepared request: it makes the return',
    does: performs(confirmPrepared),
    answers: becameReturn,
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/conversations/:id/requests/:requestId/refusal',
    summary: 'Decline a prepared request',
    does: performs(declinePrepared),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/conversations/:id/requests/:requestId/recall',
    summary: 'Take back a prepared request',
    does: performs(recallPrepared),
  }),
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
