import { tracePayment } from '#application/accounts/trace-payment.ts'
import { listMonths } from '#application/accounts/list-months.ts'
import { exportAccounts } from '#application/accounts/export-accounts.ts'
import { sheetMedia } from '#application/sheets/sheet.ts'
import { statementOfResolution } from '#application/refund-statements/statement-of-resolution.ts'
import { creditNoteAsCii, requestCreditNote } from '#application/credit-notes/request-credit-note.ts'
import { recordCreditNote } from '#application/returns/record-credit-note.ts'
import { executeResolution, voidExecution } from '#application/returns/execute-resolution.ts'
import { listExecuted } from '#application/returns/list-executed.ts'
import { listOwed } from '#application/returns/list-owed.ts'
import { asks, fileRoute, performs, type Route, route, runs } from '../route.ts'
import { executedPage, monthList, owedPage, tracedList } from '../schemas/lists.ts'
import { creditNoteRequest } from '../schemas/money.ts'
import { receipt } from '../schemas/return.ts'

const on = { tag: 'Money', answers: receipt, versioned: true } as const

/** What is owed, and that it was done. */
export const moneyRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/finance/owed',
    tag: 'Money',
    summary: 'List what is owed, nearest promise first',
    does: asks(listOwed),
    answers: owedPage,
  }),
  route({
    method: 'GET',
    path: '/finance/executed',
    tag: 'Money',
    summary: 'List what was executed, newest first, ever or in a month',
    does: asks(listExecuted),
    answers: executedPage,
  }),
  route({
    method: 'GET',
    path: '/finance/months',
    tag: 'Money',
    summary: 'Add up what was executed and voided, month by month of a year',
    does: asks(listMonths),
    answers: monthList,
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/returns/:number/resolutions/:resolutionId/execution',
    summary: 'Execute a resolution, once, with a reference',
    does: performs(executeResolution),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/returns/:number/resolutions/:resolutionId/voiding',
    summary: 'Void an executed resolution',
    does: performs(voidExecution),
  }),
  route({
    method: 'POST',
    path: '/finance/traces',
    tag: 'Money',
    summary: 'Find what a bank line was paid for, by any reference in it, else by its amount or a name; nothing of it is kept',
    does: asks(tracePayment),
    answers: tracedList,
    example: { text: 'VIR SEPA ATELIER KERMOR /EREF/VIR-2026-1187' },
  }),
  fileRoute({
    method: 'GET',
    path: '/finance/accounts/export',
    tag: 'Money',
    summary: 'Download what was executed and voided in a period, or what was still owed at its end, per nature and VAT rate',
    does: runs(exportAccounts),
    mayBeBusy: true,
    media: sheetMedia,
  }),
  fileRoute({
    method: 'GET',
    path: '/returns/:number/resolutions/:resolutionId/statement.pdf',
    tag: 'Money',
    summary: 'Print how an amount that was given came about',
    does: runs(statementOfResolution),
    media: ['application/pdf'],
  }),
  route({
    method: 'GET',
    path: '/returns/:number/resolutions/:resolutionId/credit-note-request',
    tag: 'Money',
    summary: 'Ask what the invoicing system has to credit, in the terms of EN 16931',
    does: runs(requestCreditNote),
    answers: creditNoteRequest,
  }),
  fileRoute({
    method: 'GET',
    path: '/returns/:number/resolutions/:resolutionId/credit-note-request.xml',
    tag: 'Money',
    summary: 'Download the same as the XML of Factur-X',
    does: runs(creditNoteAsCii),
    media: ['application/xml'],
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/returns/:number/resolutions/:resolutionId/credit-note',
    summary: 'Record the number that the invoicing system gave the credit note',
    does: performs(recordCreditNote),
    example: { creditNote: 'AV-2026-0113' },
  }),
]
