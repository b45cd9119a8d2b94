import { enterByMailedLink } from '#application/contact/enter-by-mailed-link.ts'
import { escalateConversation } from '#application/contact/escalate-conversation.ts'
import { giveContactForm } from '#application/contact/form.ts'
import { listMyConversations } from '#application/contact/list-conversations.ts'
import { markConversationRead } from '#application/contact/mark-conversation-read.ts'
import { logInToConversation } from '#application/contact/log-in-to-conversation.ts'
import { openConversation } from '#application/contact/open-conversation.ts'
import { postToConversation } from '#application/contact/post-to-conversation.ts'
import { requestConversationCode } from '#application/contact/request-conversation-code.ts'
import { showConversation } from '#application/contact/show-conversation.ts'
import { writeToUs } from '#application/contact/write-to-us.ts'
import { macrosForConversation } from '#application/macros/macros-for-conversation.ts'
import { listConversationMails } from '#application/mail/list-conversation-mails.ts'
import { sendConversationMailAgain } from '#application/mail/send-conversation-mail-again.ts'
import { asks, finishedRoute, performs, type Route, route, runs } from '../route.ts'
import { contactForm, conversationPage, conversationView, openedConversation } from '../schemas/conversation.ts'
import { mailAgain, mails } from '../schemas/mails.ts'
import { spokenMacros } from '../schemas/macros.ts'
import { posted, readMark } from '../schemas/message.ts'
import { codeSent, me } from '../schemas/people.ts'
import { signIn } from '../who.ts'
import { contactMessage } from './examples.ts'
import { on, tag } from './on-conversation.ts'

/** « Nous écrire », and what is said in a conversation before there is a return. */
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
]
