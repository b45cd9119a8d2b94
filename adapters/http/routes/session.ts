import { createApiKey } from '#application/people/create-api-key.ts'
import { listApiKeys } from '#application/people/list-api-keys.ts'
import { revokeApiKey } from '#application/people/revoke-api-key.ts'
import { changePassword } from '#application/people/change-password.ts'
import { enterByLaunchLink } from '#application/people/enter-by-launch-link.ts'
import { chooseGuestOrder, listGuestOrders } from '#application/people/guest-orders.ts'
import { logInAsGuest } from '#application/people/log-in-as-guest.ts'
import { logInWithCode } from '#application/people/log-in-with-code.ts'
import { logInWithPassword } from '#application/people/log-in-with-password.ts'
import { chooseLocale } from '#application/people/choose-locale.ts'
import { logOut } from '#application/people/log-out.ts'
import { showMe } from '#application/people/show-me.ts'
import { requestGuestCode } from '#application/people/request-guest-code.ts'
import { requestLoginCode } from '#application/people/request-login-code.ts'
import { beginSignOn } from '#application/sign-on/begin-sign-on.ts'
import { finishSignOn } from '#application/sign-on/finish-sign-on.ts'
import { showSignOn } from '#application/sign-on/show-sign-on.ts'
import { finishedRoute, type Route, route, runs, silentRoute } from '../route.ts'
import { apiKeys, chosenLocale, codeSent, guestOrders, begunSignOn, launched, me, newApiKey, signOn } from '../schemas/people.ts'
import { forgetSession, signIn } from '../who.ts'
import { apiKey } from './examples.ts'

const opens = { tag: 'Session', answers: me, finish: signIn } as const

/** The door: signing in and out, keys of machines. */
export const sessionRoutes: readonly Route[] = [
  finishedRoute({
    ...opens,
    method: 'POST',
    path: '/session',
    status: 201,
    summary: 'Sign in with a password',
    does: runs(logInWithPassword),
  }),
  route({
    method: 'POST',
    path: '/session/codes',
    tag: 'Session',
    status: 202,
    summary: 'Ask for a code by e-mail',
    does: runs(requestLoginCode),
    answers: codeSent,
  }),
  finishedRoute({
    ...opens,
    method: 'POST',
    path: '/session/code',
    status: 201,
    summary: 'Sign in with the code',
    does: runs(logInWithCode),
  }),
  route({
    method: 'POST',
    path: '/session/guest-codes',
    tag: 'Session',
    status: 202,
    summary: 'Ask for a code that opens one order',
    does: runs(requestGuestCode),
    answers: codeSent,
    example: { number: 'TS-20260184', email: 'camille@example.org' },
  }),
  finishedRoute({
    ...opens,
    method: 'POST',
    path: '/session/guest',
    status: 201,
    summary: 'Follow one order with the code',
    does: runs(logInAsGuest),
    example: { number: 'TS-20260184', email: 'camille@example.org', code: '493817' },
  }),
  finishedRoute({
    method: 'POST',
    path: '/session/launch',
    tag: 'Session',
    status: 201,
    summary: 'Sign in by a link that the shop has signed',
    does: runs(enterByLaunchLink),
    answers: launched,
    example: { token: 'eyJhbGciOiJIUzI1NiIsImtpZCI6IjIwMjYtMTEifQ.eyJzdWIiOiJDLTE4NCJ9.c2lnbmF0dXJl' },
    finish: (opened, on) => ({ me: signIn(opened, on), next: opened.next, locale: opened.locale }),
  }),
  route({
    method: 'GET',
    path: '/session/sign-on',
    tag: 'Session',
    summary: 'Where staff sign in besides, if anywhere',
    does: runs(showSignOn),
    answers: signOn,
  }),
  route({
    method: 'POST',
    path: '/session/sign-on',
    tag: 'Session',
    status: 201,
    summary: 'Begin to sign in there',
    does: runs(beginSignOn),
    answers: begunSignOn,
  }),
  finishedRoute({
    ...opens,
    method: 'PUT',
    path: '/session/sign-on',
    summary: 'Come back from there',
    does: runs(finishSignOn),
    example: { answer: '?code=Y0d3&state=5f2a', attempt: 'pZ3W…' },
  }),
  route({
    method: 'GET',
    path: '/session/orders',
    tag: 'Session',
    summary: 'List the orders that a guest’s code opens',
    does: runs(listGuestOrders),
    answers: guestOrders,
  }),
  route({
    method: 'PUT',
    path: '/session/order',
    tag: 'Session',
    summary: 'Follow another order of the same number',
    does: runs(chooseGuestOrder),
    answers: me,
  }),
  route({ method: 'GET', path: '/session', tag: 'Session', summary: 'Who is signed in', does: runs(showMe), answers: me }),
  finishedRoute({
    ...opens,
    method: 'PUT',
    path: '/session/password',
    summary: 'Choose a new password; other sessions end',
    does: runs(changePassword),
  }),
  route({
    method: 'PUT',
    path: '/session/locale',
    tag: 'Session',
    summary: 'Choose the language of mails and answers',
    does: runs(chooseLocale),
    answers: chosenLocale,
  }),
  silentRoute({
    method: 'DELETE',
    path: '/session',
    tag: 'Session',
    summary: 'Sign out',
    does: runs(logOut),
    finish: (_, { reply, deps }) => forgetSession(reply, deps),
  }),
  route({
    method: 'GET',
    path: '/api-keys',
    tag: 'API keys',
    summary: 'List the keys of machines',
    does: runs(listApiKeys),
    answers: apiKeys,
  }),
  route({
    method: 'POST',
    path: '/api-keys',
    example: apiKey,
    tag: 'API keys',
    status: 201,
    summary: 'Make a key',
    does: runs(createApiKey),
    answers: newApiKey,
  }),
  silentRoute({ method: 'DELETE', path: '/api-keys/:id', tag: 'API keys', summary: 'Revoke a key', does: runs(revokeApiKey) }),
]
