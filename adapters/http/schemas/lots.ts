import { z } from 'zod'
import { check, verdict } from './assessment.ts'
import { component, count, list, uuid, words } from './component.ts'

export const lot = component(
  'Lot',
  z.strictObject({
    rows: list(
      z.strictObject({
        line: count,
        order: z.string(),
        sku: z.string(),
        serial: z.string(),
        quantity: count,
        reason: z.string().meta({ description: 'The code of the reason that the row gives; its own words where it is placed nowhere' }),
        reference: z.string(),
        name: z.string().nullable(),
        others: z.int().meta({ description: 'Other orders that the row could mean as well' }),
        verdict: z.enum([...verdict.options, 'unplaced']),
        inReturns: list(z.string()).meta({ description: 'Numbers of the returns that hold its units, where too few are left' }),
        fault: z
          .strictObject({ code: words('serial_unknown'), params: z.record(z.string(), z.union([z.string(), z.number()])) })
          .nullable(),
        check: check.nullable(),
      }),
    ),
    orders: list(
      z.strictObject({
        orderId: uuid,
        number: words('CMD-20418'),
        lines: list(
          z.strictObject({
            orderLineId: uuid,
            quantity: count,
            serials: list(z.string()),
            reason: words('dead_on_arrival').nullable(),
            references: list(z.string()),
          }),
        ),
      }),
    ),
  }),
  'A list of products to send back, row by row, and what each order would hold',
)

export const lotDrafts = component(
  'LotDrafts',
  z.strictObject({
    drafts: list(
      z.strictObject({
        orderId: uuid,
        number: words('CMD-20418'),
        products: count,
        units: count,
        keptType: z.boolean().meta({ description: 'The draft was there with products and a type of its own, which stays' }),
      }),
    ),
  }),
)
