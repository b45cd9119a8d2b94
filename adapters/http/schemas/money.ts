import { z } from 'zod'
import { component, count, currency, list, minor, uuid, words } from './component.ts'

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
