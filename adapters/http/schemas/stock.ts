import { z } from 'zod'
import { dispositions, grades } from '#domain/return/rma.ts'
import { component, count, instant, list, number, page, uuid, words } from './component.ts'

const disposition = z.enum(dispositions)

export const movement = component(
  'StockMovement',
  z.strictObject({
    sequence: count,
    unitId: uuid,
    number,
    verb: words('inspect'),
    at: instant,
    sku: words('TK-ECR-27Q'),
    name: words('Écran 27″ QHD USB-C'),
    serial: words('SN-48213').nullable(),
    grade: z.enum(grades).nullable(),
    disposition,
    quantity: z.union([z.literal(1), z.literal(-1)]),
  }),
  'A unit in (1) or out (-1) of a disposition',
)

export const movementList = component('StockMovementList', z.strictObject({ items: list(movement) }))

export const stockWaiting = component(
  'StockWaiting',
  z.strictObject({ count, dispositions: list(z.strictObject({ disposition, ins: count, outs: count })) }),
  'What has moved since the last hand-over',
)

const handover = component(
  'StockHandover',
  z.strictObject({ id: uuid, number: count, count, at: instant, byName: words('Karim Benali') }),
  'What moved since the hand-over before, given to whoever keeps the stock',
)
export const handoverPage = component('StockHandoverPage', page(handover))

export const handedOver = component('StockHandedOver', z.strictObject({ id: uuid, number: count, count }))
