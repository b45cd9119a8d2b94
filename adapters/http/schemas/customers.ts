import { z } from 'zod'
import { payer } from './assessment.ts'
import { component, count, currency, instant, list, minor, number, page, uuid, words } from './component.ts'
import { lasting } from './deadline.ts'
import { orderRow, parcels } from './orders.ts'
import { tier } from './return.ts'

const profile = z.enum(['account', 'retail'])
const returned = list(z.strictObject({ number, units: count })).meta({ description: 'Returns that hold units of it, newest first' })

export const customerView = component(
  'Customer',
  z.strictObject({
    id: uuid,
    name: words('Maëlle Kermor'),
    email: words('achats@atelier-kermor.example'),
    company: z.string().nullable(),
    tier: tier.nullable(),
    profile: profile.nullable(),
    locale: z.enum(['fr', 'en']),
    since: instant.nullable().meta({ description: 'Their first order' }),
    returns: z.int(),
    orders: z.int(),
    answerWithin: lasting.nullable().meta({ description: 'How soon the policy in force promises a first answer' }),
    gives: list(
      z.strictObject({
        type: words('convenience'),
        label: words('Retour pour commodité'),
        windowDays: z.int().nullable(),
        labelPayer: payer.nullable(),
        advanceReplacement: z.boolean().nullable(),
      }),
    ).meta({ description: 'What their tier changes of a request type; null where it changes nothing' }),
    addresses: list(z.strictObject({ use: z.enum(['shipping', 'billing', 'both']), lines: list(z.string()) })),
  }),
)

export const customersOrders = component('CustomersOrders', page(z.strictObject({ ...orderRow, returned })))

export const orderFile = component(
  'OrderFile',
  z.strictObject({
    id: uuid,
    number: words('CMD-20418'),
    placedAt: instant,
    deliveredAt: instant.nullable(),
    deliveredSource: z.string(),
    channel: z.enum(['distance', 'store', 'off_premises']),
    buyerCapacity: z.enum(['consumer', 'non_professional', 'professional', 'unknown']),
    currency,
    gross: minor,
    received: minor,
    paymentReference: z.string().nullable(),
    invoices: list(z.strictObject({ number: words('FA-2026-1042'), date: z.string() })),
    replaces: z.string().nullable().meta({ description: 'Number of the return that sent this order as a replacement or an exchange' }),
    customer: z.strictObject({ id: uuid.nullable(), name: z.string(), email: z.string(), company: z.string().nullable() }),
    parcels,
    items: list(
      z.strictObject({
        id: uuid,
        sku: words('TK-ECR-27Q'),
        name: words('Écran 27" QHD USB-C'),
        quantity: count,
        gross: minor,
        serials: list(z.string()),
        returned,
      }),
    ),
  }),
)
