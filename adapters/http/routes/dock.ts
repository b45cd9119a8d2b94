import { correctReceived } from '#application/returns/correct-receipt.ts'
import { printCommandSheet } from '#application/labels/print-command-sheet.ts'
import { correctVerdicts } from '#application/returns/correct-inspection.ts'
import { declareUnitsMissing } from '#application/returns/declare-missing.ts'
import { findForDock } from '#application/returns/find-for-dock.ts'
import { inspectUnits } from '#application/returns/inspect-units.ts'
import { countDock, listForDock } from '#application/returns/list-for-dock.ts'
import { receiveUnits } from '#application/returns/receive-units.ts'
import { disposeOfUnits, shipUnitsBack } from '#application/returns/send-back.ts'
import { asks, fileRoute, performs, type Route, route, runs } from '../route.ts'
import { dockCounts, dockFindings, queuePage } from '../schemas/lists.ts'
import { receipt } from '../schemas/return.ts'
import { inspection } from './examples.ts'

const on = { tag: 'Dock', answers: receipt, versioned: true } as const

/** What the returns team does with units. */
export const dockRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/dock/returns',
    tag: 'Dock',
    summary: 'List what waits for the dock, nearest promise first',
    does: asks(listForDock),
    answers: queuePage,
  }),
  route({
    method: 'GET',
    path: '/dock/counts',
    tag: 'Dock',
    summary: 'Count what waits for the dock',
    does: asks(countDock),
    answers: dockCounts,
  }),
  route({
    method: 'GET',
    path: '/dock/search',
    tag: 'Dock',
    summary: 'Find returns by number, tracking number or serial',
    does: asks(findForDock),
    answers: dockFindings,
  }),
  fileRoute({
    method: 'GET',
    path: '/dock/commands.pdf',
    tag: 'Dock',
    summary: 'Print the sheet of commands to scan',
    does: runs(printCommandSheet),
    media: ['application/pdf'],
  }),
  route({ ...on, method: 'POST', path: '/returns/:number/receipts', status: 201, summary: 'Receive units', does: performs(receiveUnits) }),
  route({
    ...on,
    method: 'POST',
    path: '/returns/:number/missing-units',
    status: 201,
    summary: 'Declare units that will not come',
    does: performs(declareUnitsMissing),
  }),
  route({
    ...on,
    method: 'POST',
    path: '/returns/:number/inspections',
    example: inspection,
    status: 201,
    summary: 'Judge units',
    does: performs(inspectUnits),
  }),
  route({
    ...on,
    method: 'POST',
    path: '/returns/:number/receipt-corrections',
    status: 201,
    summary: 'Correct a receipt',
    does: performs(correctReceived),
  }),
  route({
    ...on,
    method: 'POST',
    path: '/returns/:number/inspection-corrections',
    status: 201,
    summary: 'Correct an inspection',
    does: performs(correctVerdicts),
  }),
  route({
    ...on,
    method: 'POST',
    path: '/returns/:number/shipments-back',
    status: 201,
    summary: 'Ship refused units back',
    does: performs(shipUnitsBack),
  }),
  route({
    ...on,
    method: 'POST',
    path: '/returns/:number/disposals',
    status: 201,
    summary: 'Dispose of refused units, with the customer’s agreement',
    does: performs(disposeOfUnits),
  }),
]
