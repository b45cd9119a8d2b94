import { z } from 'zod'
import type { Locale } from '#domain/actor.ts'
import { orderInput } from '#domain/order/order.ts'
import { importers } from '#application/orders/import-batch.ts'
import { importOrders, type ImportReport } from '#application/orders/import-orders.ts'
import { readJsonLines } from '#application/orders/json-lines.ts'
import { detailOf } from '../problems/words.ts'
import { type Doing, finishedRoute, type Route } from '../route.ts'
import { component, list, words } from '../schemas/component.ts'
import { order } from './examples.ts'

const counted = z.int().min(0)
const row = { line: z.int().meta({ description: 'Line of what was sent; the first is 1', examples: [3] }), id: words('S-20418').nullable() }
const fault = z.strictObject({
  field: words('lines.0.quantity'),
  code: words('input_too_small'),
  detail: words('Au moins 1.'),
  line: z.int().optional(),
})

const report = component(
  'ImportReport',
  z.strictObject({
    added: counted,
    updated: counted,
    refused: counted,
    lines: counted,
    faults: list(z.strictObject({ ...row, faults: list(fault) })),
    kept: list(z.strictObject({ ...row, id: z.string(), lines: list(z.string()) })),
  }),
  'What became of the orders. The lists end at a thousand, the counts do not.',
)

/** The body is read as it comes: an import of any size needs the memory of one batch. */
const imports: Doing<ImportReport> = {
  kind: 'errand',
  name: 'import orders',
  may: importers,
  input: orderInput,
  money: false,
  run: ({ actor, input }, world) => importOrders(readJsonLines(input as AsyncIterable<Uint8Array>), { actor }, world),
}

const worded = (report: ImportReport, locale: Locale) => ({
  ...report,
  faults: report.faults.map(({ line, id, faults }) => ({
    line,
    id,
    faults: faults.map(({ field, code, params = {}, line }) => ({
      field,
      code,
      detail: detailOf(code, params, locale),
      ...(line === undefined ? {} : { line }),
    })),
  })),
})

/** Orders come in from the shop. */
export const importRoutes: readonly Route[] = [
  finishedRoute({
    method: 'POST',
    path: '/orders/import',
    tag: 'Orders',
    summary: 'Import orders, one JSON object per line; known ones are brought up to date',
    does: imports,
    answers: report,
    jsonLines: true,
    example: order,
    finish: (output, { reply }) => worded(output, reply.request.locale),
  }),
]
