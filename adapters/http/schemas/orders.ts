import { z } from 'zod'
import { assessed, best, check, door, payer, verdict } from './assessment.ts'
import { component, count, currency, instant, list, minor, number, page, uuid, words } from './component.ts'

export const orderRow = {
  id: uuid,
  number: words('CMD-20418'),
  placedAt: instant,
  deliveredAt: instant.nullable(),
  deliveredSource: z.string(),
  lines: count,
  title: words('Écran 27" QHD USB-C'),
  gross: minor,
  currency,
  returns: z.int(),
}

export const orderPage = component('OrderPage', page(component('OrderRow', z.strictObject(orderRow))))

const buyer = z.strictObject({
  name: words('Paule Martin'),
  company: z.string().nullable(),
  tier: z.string().nullable(),
  email: words('client@particulier.example'),
})

const foundOrder = { ...orderRow, customer: buyer }
export const foundOrders = component('FoundOrders', z.strictObject({ items: list(z.strictObject(foundOrder)) }))

export const writersOrders = component(
  'WritersOrders',
  z.strictObject({
    items: list(
      z.strictObject({
        ...foundOrder,
        theirs: z.boolean().meta({ description: 'It is of whoever wrote, and they have shown that they are' }),
        confirmable: z.boolean().meta({ description: 'A request about it may be sent to the address that wrote, to be confirmed' }),
      }),
    ),
  }),
)

const item = component(
  'OrderItem',
  z.strictObject({
    id: uuid,
    sku: words('TK-ECR-27Q'),
    name: words('Écran 27" QHD USB-C'),
    quantity: count,
    returnable: z.int(),
    inReturns: z.array(z.string()).readonly().meta({ description: 'Numbers of the returns that hold some of them, newest first' }),
    gross: minor,
    lithiumBattery: z.boolean(),
    hasSerials: z.boolean(),
    serials: list(z.string()),
    serialsHeld: list(z.string()),
    kitParent: uuid.nullable(),
    doors: list(door),
    best: list(best),
  }),
)

/** What left, and when it arrived as far as the shop knows. */
export const parcels = list(
  z.strictObject({
    carrier: z.string().nullable(),
    tracking: z.string().nullable(),
    deliveredAt: instant.nullable(),
    deliveredSource: z.string(),
  }),
)

export const orderView = component(
  'Order',
  z.strictObject({
    ...orderRow,
    parcels,
    consumer: z.boolean(),
    withdrawalOpen: z.boolean().meta({ description: 'A withdrawal from it can be stated in time (L221-18 to L221-20)' }),
    policyVersion: count.meta({ description: 'The version of the policy that judges a request made now' }),
    replaces: z.string().nullable().meta({ description: 'Number of the return that sent this order as a replacement or an exchange' }),
    doors: list(door),
    best: list(best),
    items: list(item),
    reasons: list(
      z.strictObject({ code: z.string(), label: z.string(), types: list(z.string()), batteryFault: z.boolean(), evidence: z.boolean() }),
    ),
    serialFormats: list(
      z.strictObject({
        sku: words('TK-TEL-'),
        form: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('imei') }),
          z.strictObject({ kind: z.literal('characters'), count, digitsOnly: z.boolean() }),
        ]),
      }),
    ),
    customer: buyer.optional().meta({ description: 'Whose it is: to staff alone' }),
  }),
  'An order with every way back, open or closed, side by side',
)

export const preview = component(
  'Assessment',
  z.strictObject({
    type: words('standard_warranty'),
    typeLabel: words('Garantie standard'),
    verdict,
    payer,
    lines: list(z.strictObject({ ...assessed, checks: list(check), name: z.string(), value: minor })),
    answerBy: instant,
  }),
  'What the policy says of a request before it is sent',
)

export const draft = component(
  'Draft',
  z.strictObject({
    id: uuid.nullable(),
    data: z.record(z.string(), z.unknown()).nullable(),
    version: z.int(),
    updatedAt: instant.nullable(),
    sent: component(
      'SentDraft',
      z.strictObject({ draftId: uuid, number }),
      'The last draft for this order that was sent, and the return it became',
    ).nullable(),
  }),
)
export const keptDraft = component('KeptDraft', z.strictObject({ id: uuid, version: count }))
export const drafts = component(
  'Drafts',
  z.strictObject({
    items: list(z.strictObject({ orderId: uuid, updatedAt: instant, orderNumber: words('CMD-20418'), title: z.string() })),
  }),
)
