import { acknowledgeAgain } from '#application/withdrawals/acknowledge-again.ts'
import { acknowledgeByPost } from '#application/withdrawals/acknowledge-by-post.ts'
import { answerWithdrawal } from '#application/withdrawals/answer-withdrawal.ts'
import { findOrders } from '#application/withdrawals/find-orders.ts'
import { matchWithdrawal } from '#application/withdrawals/match-withdrawal.ts'
import { proveWithdrawal } from '#application/withdrawals/prove-withdrawal.ts'
import { showWithdrawalForm } from '#application/withdrawals/show-form.ts'
import { countWithdrawals, listWithdrawals, showWithdrawal } from '#application/withdrawals/show-withdrawals.ts'
import { stateWithdrawal } from '#application/withdrawals/state-withdrawal.ts'
import { asks, performs, type Route, route, runs } from '../route.ts'
import {
  acknowledgedAgain,
  answered,
  candidates,
  matched,
  proven,
  stated,
  waitingCount,
  withdrawalForm,
  withdrawalPage,
  withdrawalView,
} from '../schemas/withdrawals.ts'
import { statement } from './examples.ts'

const tag = 'Withdrawal'

/** The function of withdrawal for everybody (L221-21), and what staff do with a statement that nothing has proven. */
export const withdrawalRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/withdrawal-form',
    tag,
    summary: 'Show what the function of withdrawal says',
    does: asks(showWithdrawalForm),
    answers: withdrawalForm,
  }),
  route({
    method: 'POST',
    path: '/withdrawals',
    example: statement,
    tag,
    status: 201,
    summary: 'State a withdrawal: recorded and acknowledged, whoever it is',
    does: runs(stateWithdrawal),
    answers: stated,
  }),
  route({
    method: 'POST',
    path: '/withdrawals/:id/proof',
    example: { code: '204 118' },
    tag,
    summary: 'Prove who stated it, with the code sent to the order’s address',
    does: runs(proveWithdrawal),
    answers: proven,
  }),
  route({
    method: 'GET',
    path: '/desk/withdrawals',
    tag,
    summary: 'List statements that wait for staff, or that are done with',
    does: asks(listWithdrawals),
    answers: withdrawalPage,
  }),
  route({
    method: 'GET',
    path: '/desk/withdrawals/waiting',
    tag,
    summary: 'Count the statements that wait for staff',
    does: asks(countWithdrawals),
    answers: waitingCount,
  }),
  route({
    method: 'GET',
    path: '/desk/withdrawals/:id',
    tag,
    summary: 'Show a statement with what became of it',
    does: asks(showWithdrawal),
    answers: withdrawalView,
  }),
  route({
    method: 'GET',
    path: '/desk/withdrawals/:id/orders',
    tag,
    summary: 'Find the order that a statement means',
    does: asks(findOrders),
    answers: candidates,
  }),
  route({
    method: 'PUT',
    path: '/desk/withdrawals/:id/match',
    tag,
    summary: 'Say which order a statement means: it becomes a return',
    does: performs(matchWithdrawal),
    answers: matched,
  }),
  route({
    method: 'PUT',
    path: '/desk/withdrawals/:id/acknowledgement',
    tag,
    summary: 'Send the acknowledgement of a statement again, to the same address or another',
    does: performs(acknowledgeAgain),
    answers: acknowledgedAgain,
  }),
  route({
    method: 'PUT',
    path: '/desk/withdrawals/:id/postal-acknowledgement',
    tag,
    summary: 'Say that the acknowledgement of a statement was sent by post',
    does: performs(acknowledgeByPost),
    answers: acknowledgedAgain,
  }),
  route({
    method: 'PUT',
    path: '/desk/withdrawals/:id/answer',
    tag,
    summary: 'Answer a statement, or what is left of it, with the reason',
    does: performs(answerWithdrawal),
    answers: answered,
  }),
]
