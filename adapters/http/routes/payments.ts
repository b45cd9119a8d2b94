import { approvePaymentFile } from '#application/payments/approve-payment-file.ts'
import { cancelPaymentFile } from '#application/payments/cancel-payment-file.ts'
import { changeTransfers } from '#application/payments/change-transfers.ts'
import { confirmPayments } from '#application/payments/confirm-payments.ts'
import { executeSeveral } from '#application/payments/execute-several.ts'
import { failPayments } from '#application/payments/fail-payments.ts'
import { listPaymentFiles, showPaymentFile } from '#application/payments/list-payment-files.ts'
import { makePaymentFile } from '#application/payments/make-payment-file.ts'
import { showTransfers } from '#application/payments/show-transfers.ts'
import { takePaymentFile } from '#application/payments/take-payment-file.ts'
import { asks, fileRoute, performs, type Route, route, runs } from '../route.ts'
import { paymentFileDetail, paymentFilePage, paymentFileReceipt, severalExecuted, transferSettings } from '../schemas/payments.ts'
import { settingVersion } from '../schemas/settings.ts'

const tag = 'Money'
const on = { tag, answers: paymentFileReceipt } as const

/** Transfers: files for the bank, and what it says of them. */
export const paymentRoutes: readonly Route[] = [
  route({
    ...on,
    method: 'POST',
    path: '/finance/payment-files',
    status: 201,
    summary: 'Put owed resolutions whose customers gave an account into one file of SEPA transfers',
    does: performs(makePaymentFile),
  }),
  route({
    method: 'POST',
    path: '/finance/executions',
    tag,
    status: 201,
    summary: 'Execute what was paid elsewhere, several at once under one reference',
    does: performs(executeSeveral),
    answers: severalExecuted,
  }),
  route({
    method: 'GET',
    path: '/finance/payment-files',
    tag,
    summary: 'List files of transfers, newest first: all, or those that wait for a second person',
    does: asks(listPaymentFiles),
    answers: paymentFilePage,
  }),
  route({
    method: 'GET',
    path: '/finance/payment-files/:id',
    tag,
    summary: 'Show a file of transfers with what is in it',
    does: asks(showPaymentFile),
    answers: paymentFileDetail,
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/finance/payment-files/:id/approval',
    summary: 'Approve a file that somebody else made',
    does: performs(approvePaymentFile),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/finance/payment-files/:id/cancellation',
    summary: 'Call a file off: what it would have paid is free again',
    does: performs(cancelPaymentFile),
  }),
  fileRoute({
    method: 'GET',
    path: '/finance/payment-files/:id/content',
    tag,
    summary: 'Download an approved file for the bank, as pain.001.001.09',
    does: runs(takePaymentFile),
    media: ['application/xml'],
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/finance/payment-files/:id/confirmation',
    summary: 'Note that the bank has booked transfers: what they pay is executed, once',
    does: performs(confirmPayments),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/finance/payment-files/:id/failures',
    summary: 'Note that the bank has refused transfers: what they would have paid stays owed',
    does: performs(failPayments),
  }),
  route({
    method: 'GET',
    path: '/settings/transfers',
    tag,
    summary: 'Show from which account transfers leave, and what one person sends alone',
    does: asks(showTransfers),
    answers: transferSettings,
    versioned: true,
  }),
  route({
    method: 'POST',
    path: '/settings/transfers/versions',
    tag,
    status: 201,
    summary: 'Set from which account transfers leave, and above which sum a second person approves',
    does: performs(changeTransfers),
    answers: settingVersion,
    versioned: true,
    example: { name: 'Technostok SAS', iban: 'FR76 3000 6000 0112 3456 7890 189', bic: 'AGRIFRPP', limit: 100_000, why: 'Nouvelle banque' },
  }),
]
