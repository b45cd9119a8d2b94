import { z } from 'zod'
import { deliveryFailures } from '#application/webhooks/ports.ts'
import { TRIAL, toldVerbs, webhookTypes } from '#domain/webhook/event-types.ts'
import { component, count, currency, instant, list, number, page, uuid, words } from './component.ts'
import { reference } from './money.ts'
import { movement } from './stock.ts'
import { status } from './transit.ts'

const type = z.enum(webhookTypes)
const secret = words('whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD').meta({ description: 'Shown this once: it cannot be read back' })

const endpoint = z.strictObject({
  id: uuid,
  url: words('https://shop.example/navette'),
  types: list(type),
  createdAt: instant,
  disabledAt: instant.nullable(),
  disabledWhy: z.enum(['by_hand', 'gone']).nullable(),
  previousUntil: instant.nullable(),
  waiting: count,
  failed: count,
  lastDeliveredAt: instant.nullable(),
})

export const webhookEndpoints = component(
  'WebhookEndpoints',
  z.strictObject({ items: list(endpoint), types: list(type), attempts: count }),
  '`types`: what can be asked for. `previousUntil`: until then the secret before this one signs too. `gone`: the endpoint answered 410',
)
export const webhookKept = component('WebhookKept', z.strictObject({ id: uuid }))
export const newWebhook = component('NewWebhook', z.strictObject({ id: uuid, secret }))
export const newSecret = component('NewWebhookSecret', z.strictObject({ id: uuid, secret, previousUntil: instant }))
export const webhookQueued = component('WebhookQueued', z.strictObject({ deliveryId: uuid }))
export const webhookDeliveryPage = component(
  'WebhookDeliveryPage',
  page(
    z.strictObject({
      id: uuid,
      type: z.enum([...webhookTypes, TRIAL]),
      return: number.nullable(),
      at: instant,
      state: z.enum(['waiting', 'delivered', 'failed', 'dropped']),
      attempts: count,
      nextAt: instant.nullable(),
      status: z
        .int()
        .nullable()
        .meta({ description: 'HTTP status of the last answer', examples: [503] }),
      failure: z.enum(deliveryFailures).nullable(),
      endedAt: instant.nullable(),
    }),
  ),
)

const address = z.strictObject({
  name: words('Maëlle Kermor'),
  company: words('Atelier Kermor').optional(),
  line1: words('3 quai de la Fosse'),
  line2: words('Bâtiment B').optional(),
  postalCode: words('44000'),
  city: words('Nantes'),
  country: words('FR'),
  phone: words('+33 2 40 00 00 00').optional(),
})

const goods = {
  resolutionId: uuid,
  return: number,
  kind: z.enum(['replacement', 'exchange']),
  state: z.enum(['owed', 'executed']),
  owedAt: instant,
  early: z.boolean().meta({ description: 'To be sent before the goods that they replace are here' }),
  order: z.strictObject({ shopOrderId: words('20418'), number: words('CMD-20418') }),
  currency,
  lines: list(
    z.strictObject({
      shopLineId: words('1'),
      sku: words('TK-ECR-27Q'),
      name: words('Écran 27" QHD USB-C'),
      quantity: count,
      replacesSerials: list(words('TK27Q-0A91-3374')),
    }),
  ),
  executedAt: instant.nullable(),
  reference: reference.nullable(),
  sentBy: z.strictObject({ carrier: words('Colissimo').nullable(), tracking: words('6A12345678901').nullable() }).nullable(),
  replacementOrder: z.strictObject({ id: uuid, number: words('CMD-20418-R482') }).nullable(),
}

/** What is told, by its type: documentation, and what tests hold every body against. */
export const webhookData = {
  'replacement.requested': component(
    'ReplacementRequested',
    z.strictObject({ ...goods, shipping: address.nullable() }),
    'Goods are to be sent in the place of others, to `shipping` (null once it was erased). Executing the resolution says that they have left. Told again when fewer of them are owed',
  ),
  'replacement.cancelled': component(
    'ReplacementCancelled',
    z.strictObject({ return: number, returnId: uuid, resolutionId: uuid }),
    'They are not to be sent any more, whatever is told afterwards; or that they were sent was taken back, and they are owed anew under another id',
  ),
  'replacement.sent': component('ReplacementSent', z.strictObject(goods), 'They have left, by whom and under which number'),
  'stock.moved': component(
    'StockMoved',
    z.strictObject({ causeId: uuid, verb: words('inspect'), movements: list(movement) }),
    'An act moved units into dispositions or out of them: the same rows as `GET /stock/movements`, each known by its `sequence`. `causeId` is the act’s',
  ),
  ...(Object.fromEntries(
    toldVerbs.map((verb) => [
      `return.${verb}`,
      component(
        'ReturnChanged',
        z.strictObject({
          return: number,
          returnId: uuid,
          sequence: count,
          from: z.union([status, z.literal('start')]),
          to: status,
          at: instant,
        }),
        'Something became of a return; the return itself says what. `sequence` grows with each',
      ),
    ]),
  ) as unknown as Record<`return.${(typeof toldVerbs)[number]}`, z.ZodType>),
} satisfies Record<(typeof webhookTypes)[number], z.ZodType>
