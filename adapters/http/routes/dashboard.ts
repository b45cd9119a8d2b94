import { exportFigure, exportFigures } from '#application/figures/export-figures.ts'
import { showDashboard } from '#application/figures/show-dashboard.ts'
import { sheetMedia, sheetsMedia } from '#application/sheets/sheet.ts'
import { asks, fileRoute, type Route, route, runs } from '../route.ts'
import { dashboardView } from '../schemas/dashboard.ts'

/** What the desk is steered by. */
export const dashboardRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/desk/dashboard',
    tag: 'Desk',
    summary: 'Show the figures of a period beside those of the one before',
    does: asks(showDashboard),
    answers: dashboardView,
  }),
  fileRoute({
    method: 'GET',
    path: '/desk/dashboard/export',
    tag: 'Desk',
    summary: 'Export the data of all figures: a workbook, or an archive of CSV files',
    does: runs(exportFigures),
    media: sheetsMedia,
  }),
  fileRoute({
    method: 'GET',
    path: '/desk/dashboard/tables/:table/export',
    tag: 'Desk',
    summary: 'Export the data of one figure',
    does: runs(exportFigure),
    media: sheetMedia,
  }),
]
