import { giveBankAccount } from '#application/payments/give-bank-account.ts'
import { listCarriers } from '#application/carriers/list-carriers.ts'
import { attachLabel } from '#application/labels/attach-label.ts'
import { hearCarrier } from '#application/labels/hear-carrier.ts'
import { requestLabel } from '#application/labels/request-label.ts'
import { voidLabel } from '#application/labels/void-label.ts'
import { listMails } from '#application/mail/list-mails.ts'
import { sendMailAgain } from '#application/mail/send-mail-again.ts'
import { arrangePickup } from '#application/returns/arrange-pickup.ts'
import { assignReturn } from '#application/returns/assign-return.ts'
import { approveReturn } from '#application/returns/approve-return.ts'
import { accept, decline, withdraw } from '#application/returns/answer-settlement.ts'
import { answerDetails } from '#application/returns/provide-details.ts'
import { askForDetails } from '#application/returns/request-details.ts'
import { agreeToDispose, withdrawDisposal } from '#application/returns/agree-to-disposal.ts'
import { cancelReturn } from '#application/returns/cancel-return.ts'
import { changeReturnType } from '#application/returns/change-return-type.ts'
import { confirm } from '#application/returns/confirm-shipment.ts'
import { answerContestedUnits, contestUnits } from '#application/returns/contest-units.ts'
import { escalateReturn } from '#application/returns/escalate-return.ts'
import { keepWaiting } from '#application/returns/keep-waiting.ts'
import { listMyReturns } from '#application/returns/list-returns.ts'
import { offer } from '#application/returns/offer-settlement.ts'
import { rejectReturn } from '#application/returns/reject-return.ts'
import { reopenReturn } from '#application/returns/reopen-return.ts'
import { showPrecedents } from '#application/returns/show-precedents.ts'
import { showReturn } from '#application/returns/show-return.ts'
import { submitReturn } from '#application/returns/submit-return.ts'
import { wantAnswer } from '#application/returns/want-answer.ts'
import { asks, performs, type Route, route, runs, silentRoute } from '../route.ts'
import { carriers } from '../schemas/settings.ts'
import { returnPage } from '../schemas/lists.ts'
import { mailAgain, mails } from '../schemas/mails.ts'
import { precedents } from '../schemas/precedents.ts'
import { receipt, returnView } from '../schemas/return.ts'
import { approval, rejection, request, settlement } from './examples.ts'

const tag = 'Returns'
const on = { tag, answers: receipt, versioned: true } as const

/** A return's life up to the dock: asked for, decided, sent. */
export const returnRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/returns',
    example: request,
    tag,
    status: 201,
    summary: 'Submit a request for a return',
    does: performs(submitReturn),
    answers: receipt,
    versioned: true,
  }),
  route({
    method: 'GET',
    path: '/carriers',
    tag,
    summary: 'List the carriers that a parcel may be given to, and which is usual',
    does: asks(listCarriers),
    answers: carriers,
  }),
  route({ method: 'GET', path: '/returns', tag, summary: 'List my returns, newest first', does: asks(listMyReturns), answers: returnPage }),
  route({
    method: 'GET',
    path: '/returns/:number',
    tag,
    summary: 'Show a return',
    does: asks(showReturn),
    answers: returnView,
    versioned: true,
  }),
  route({
    method: 'GET',
    path: '/returns/:number/precedents',
    tag: 'Desk',
    summary: 'Show how lines like these were decided before',
    does: asks(showPrecedents),
    answers: precedents,
  }),
  route({
    method: 'GET',
    path: '/returns/:number/mails',
    tag: 'Desk',
    summary: 'List every e-mail about a return, and what became of it',
    does: asks(listMails),
    answers: mails,
  }),
  route({
    method: 'POST',
    path: '/returns/:number/mails/:mailId/copies',
    tag: 'Desk',
    status: 201,
    summary: 'Send an e-mail again, to whom it was for',
    does: performs(sendMailAgain),
    answers: mailAgain,
  }),
  route({ ...on, method: 'PUT', path: '/returns/:number/type', summary: 'Change the type of request', does: performs(changeReturnType) }),
  route({
    ...on,
    method: 'POST',
    path: '/returns/:number/details-requests',
    status: 201,
    summary: 'Ask the customer for details',
    does: performs(askForDetails),
  }),
  route({
    ...on,
    method: 'POST',
    path: '/returns/:number/details',
    status: 201,
    summary: 'Provide the details asked for',
    does: performs(answerDetails),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/returns/:number/waiting',
    summary: 'Go on waiting: nothing new came',
    does: performs(keepWaiting),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/returns/:number/approval',
    example: approval,
    summary: 'Approve in principle, unit by unit',
    does: performs(approveReturn),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/returns/:number/rejection',
    example: rejection,
    summary: 'Reject, each line with its clause or reason',
    does: performs(rejectReturn),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/returns/:number/pickup',
    summary: 'Record the day agreed on to fetch a battery that nobody may post',
    does: performs(arrangePickup),
  }),
  route({
    ...on,
    method: 'POST',
    path: '/returns/:number/labels',
    status: 201,
    summary: 'Attach a carrier’s label for a parcel, in place of an earlier one',
    does: performs(attachLabel),
  }),
  route({
    ...on,
    method: 'POST',
    path: '/returns/:number/label-requests',
    status: 201,
    summary: 'Ask the carrier for a label for a parcel, in place of an earlier one',
    does: performs(requestLabel),
  }),
  silentRoute({
    method: 'POST',
    path: '/carriers/events',
    tag,
    summary: 'Hear from the carrier that a parcel has moved',
    does: runs(hearCarrier),
    signed: { header: 'sendcloud-signature' },
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/returns/:number/labels/:labelId/voiding',
    summary: 'Void a carrier’s label',
    does: performs(voidLabel),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/returns/:number/answer-wanted',
    summary: 'Say that the customer’s words want an answer, or none',
    does: performs(wantAnswer),
  }),
  route({ ...on, method: 'PUT', path: '/returns/:number/cancellation', summary: 'Cancel', does: performs(cancelReturn) }),
  route({ ...on, method: 'PUT', path: '/returns/:number/shipment', summary: 'Confirm the shipment', does: performs(confirm) }),
  route({
    ...on,
    method: 'POST',
    path: '/returns/:number/settlements',
    example: settlement,
    status: 201,
    summary: 'Offer a commercial settlement',
    does: performs(offer),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/returns/:number/settlements/:settlementId/acceptance',
    summary: 'Accept a settlement',
    does: performs(accept),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/returns/:number/settlements/:settlementId/refusal',
    summary: 'Decline a settlement',
    does: performs(decline),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/returns/:number/settlements/:settlementId/withdrawal',
    summary: 'Withdraw a settlement that waits for its answer',
    does: performs(withdraw),
  }),
  route({
    ...on,
    method: 'POST',
    path: '/returns/:number/contests',
    status: 201,
    summary: 'Contest refused units',
    does: performs(contestUnits),
  }),
  route({
    ...on,
    method: 'POST',
    path: '/returns/:number/contest-answers',
    status: 201,
    summary: 'Answer a contest',
    does: performs(answerContestedUnits),
  }),
  route({
    ...on,
    method: 'POST',
    path: '/returns/:number/agreements',
    status: 201,
    summary: 'Agree in writing that refused units be destroyed',
    does: performs(agreeToDispose),
  }),
  route({
    ...on,
    method: 'DELETE',
    path: '/returns/:number/agreements/:agreementId',
    summary: 'Withdraw the agreement, for what was not destroyed yet',
    does: performs(withdrawDisposal),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/returns/:number/bank-account',
    summary: 'Say to which bank account a refund may be transferred',
    does: performs(giveBankAccount),
    example: { iban: 'FR76 3000 6000 0112 3456 7890 189', holder: 'Maëlle Kermor' },
  }),
  route({ ...on, method: 'POST', path: '/returns/:number/escalations', status: 201, summary: 'Escalate', does: performs(escalateReturn) }),
  route({
    ...on,
    method: 'PUT',
    path: '/returns/:number/assignee',
    summary: 'Give it to a colleague, to oneself or to nobody',
    does: performs(assignReturn),
  }),
  route({ ...on, method: 'PUT', path: '/returns/:number/reopening', summary: 'Reopen an ended return', does: performs(reopenReturn) }),
]
