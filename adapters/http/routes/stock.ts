import { sheetMedia } from '#application/sheets/sheet.ts'
import { exportStock, takeHandover } from '#application/stock/export-stock.ts'
import { handOverStock } from '#application/stock/hand-over-stock.ts'
import { listHandovers, showStockWaiting } from '#application/stock/list-handovers.ts'
import { listStockMovements } from '#application/stock/list-movements.ts'
import { asks, fileRoute, performs, type Route, route, runs } from '../route.ts'
import { handedOver, handoverPage, movementList, stockWaiting } from '../schemas/stock.ts'

const tag = 'Stock'

/** What the dock's verdicts move, for whoever keeps the stock. */
export const stockRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/stock/movements',
    tag,
    summary: 'List what entered a disposition or left it, after the last movement that is known',
    does: asks(listStockMovements),
    answers: movementList,
  }),
  fileRoute({
    method: 'GET',
    path: '/stock/movements/export',
    tag,
    summary: 'Download what moved in a period',
    does: runs(exportStock),
    mayBeBusy: true,
    media: sheetMedia,
  }),
  route({
    method: 'GET',
    path: '/stock/waiting',
    tag,
    summary: 'Show what has moved since the last hand-over',
    does: asks(showStockWaiting),
    answers: stockWaiting,
  }),
  route({
    method: 'GET',
    path: '/stock/handovers',
    tag,
    summary: 'List what was handed over, newest first',
    does: asks(listHandovers),
    answers: handoverPage,
  }),
  route({
    method: 'POST',
    path: '/stock/handovers',
    tag,
    status: 201,
    summary: 'Hand over all that has moved since the last time',
    does: performs(handOverStock),
    answers: handedOver,
  }),
  fileRoute({
    method: 'GET',
    path: '/stock/handovers/:id/content',
    tag,
    summary: 'Download what was handed over, the same each time',
    does: runs(takeHandover),
    mayBeBusy: true,
    media: sheetMedia,
  }),
]
