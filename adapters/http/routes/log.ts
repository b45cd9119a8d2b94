import { exportLog } from '#application/log/export-log.ts'
import { listLog } from '#application/log/list-log.ts'
import { sheetMedia } from '#application/sheets/sheet.ts'
import { asks, fileRoute, type Route, route, runs } from '../route.ts'
import { logPage } from '../schemas/log.ts'

/** Who came in, and who changed what. Nothing of it can be changed. */
export const logRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/log',
    tag: 'Staff',
    summary: 'List sign-ins and changes, newest first',
    does: asks(listLog),
    answers: logPage,
  }),
  fileRoute({
    method: 'GET',
    path: '/log/export',
    tag: 'Staff',
    summary: 'Download the log, or what is narrowed of it, as CSV or as a workbook',
    does: runs(exportLog),
    media: sheetMedia,
  }),
]
