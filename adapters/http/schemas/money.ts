import { z } from 'zod'
import { component, count, currency, list, localDate, minor, uuid, words } from './component.ts'

const rate = z.int().meta({ description: 'Basis points: 2000 is 20 %', examples: [2000] })

const entry = z.strictObject({
  code: z.enum([
    'charged',
    'due_up_to',
    'due_before',
    'share',
    'deduction',
    'settlement',
    'cap',
    'credit',
    'tax_up_to',
    'tax_before',
    'tax',
    'net',
    'eco_up_to',
    'eco_before',
    'eco',
  ]),
  amount: minor,
  params: z.record(z.string(), z.union([z.string(), z.number(), list(z.string())])),
})

const lineCredit = component(
  'LineCredit',
  z.strictObject({
    kind: z.enum(['units', 'settlement']),
    orderLineId: uuid,
    taxRate: rate,
    units: count,
    due: minor,
    deducted: minor,
    gross: minor,
    net: minor,
    tax: minor,
    eco: minor,
    entries: list(entry),
  }),
)

const extra = z.strictObject({
  code: z.enum(['late_surcharge', 'delivery_refund', 'advanced_postage', 'goodwill']),
  amount: minor,
  tax: minor,
  taxRate: rate.nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const derivation = component(
  'Derivation',
  z.strictObject({
    currency,
    lines: list(lineCredit),
    extras: list(extra),
    byRate: list(z.strictObject({ taxRate: rate, gross: minor, net: minor, tax: minor })),
    gross: minor,
    net: minor,
    tax: minor,
    eco: minor,
    total: minor,
  }),
  'How an amount came about, every step printable',
)

export const reference = words('VIR-2026-1187')

const place = { line1: words('12 rue de l’Entrepôt'), postalCode: words('69007'), city: words('Lyon'), country: words('FR') }

export const creditNoteRequest = component(
  'CreditNoteRequest',
  z.strictObject({
    id: words('RMA-2026-000482-K/1').meta({ description: 'Names the request, always the same' }),
    number: words('AV-2026-0113').nullable().meta({ description: 'BT-1, once the invoicing system has given it' }),
    typeCode: z.literal('381').meta({ description: 'BT-3' }),
    day: localDate.meta({ description: 'BT-2' }),
    currency,
    precedingInvoices: list(z.strictObject({ number: words('FA-2026-0907'), date: localDate })).meta({ description: 'BT-25 and BT-26' }),
    order: words('CMD-20418').meta({ description: 'BT-14' }),
    note: z.string().meta({ description: 'BT-22' }),
    terms: z.string().meta({ description: 'BT-20' }),
    seller: z
      .strictObject({
        name: words('Technostok SAS'),
        siren: words('123456782').nullable(),
        vat: words('FR11123456782'),
        address: z.strictObject(place),
      })
      .meta({ description: 'BG-4' }),
    buyer: z
      .strictObject({
        name: words('Atelier Kermor'),
        contact: words('Maëlle Kermor').nullable(),
        address: z.strictObject({ ...place, line2: z.string().optional() }),
      })
      .meta({ description: 'BG-7' }),
    lines: list(
      z.strictObject({
        of: z.enum(['goods', 'settlement', 'delivery']),
        orderLineId: uuid,
        name: words('Écran 27 pouces').meta({ description: 'BT-153' }),
        sku: words('TK-ECR-27Q').meta({ description: 'BT-155' }),
        units: count.meta({ description: 'BT-129, and BT-149 of the price' }),
        taxRate: rate,
        net: minor.meta({ description: 'BT-131, and BT-146 for all units' }),
      }),
    ),
    breakdown: list(z.strictObject({ taxRate: rate, base: minor, tax: minor })).meta({ description: 'BT-119, BT-116, BT-117' }),
    net: minor.meta({ description: 'BT-106 and BT-109' }),
    tax: minor.meta({ description: 'BT-110' }),
    gross: minor.meta({ description: 'BT-112' }),
    rounding: minor.meta({ description: 'BT-114' }),
    due: minor.meta({ description: 'BT-115: what was charged and is given back' }),
    apart: list(z.strictObject({ code: extra.shape.code, amount: minor })).meta({
      description: 'Given besides, outside the scope of VAT and no part of the credit note',
    }),
  }),
  'What the invoicing system is asked to credit, in the terms of EN 16931',
)
