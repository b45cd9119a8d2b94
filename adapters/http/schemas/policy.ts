import { z } from 'zod'
import { conditions } from '#domain/return/rma.ts'
import { legalBasis, payer, resolutionKind } from './assessment.ts'
import { component, count, instant, list, minor, words } from './component.ts'

const days = z.int().meta({ description: 'Calendar days', examples: [14] })

const publishedType = component(
  'PublishedType',
  z.strictObject({
    key: words('standard_warranty'),
    label: words('Garantie standard'),
    description: z.string(),
    legalBasis,
    profiles: list(words('*')),
    windowDays: days.nullable(),
    windowMonths: z.int().nullable(),
    conditions: z
      .record(z.enum(conditions), z.enum(['accept', 'review', 'block']))
      .meta({ examples: [{ never_used: 'accept', tested_no_marks: 'accept', marks_of_use: 'review', damaged: 'review' }] }),
    clauses: list(words('A4')),
    payer,
    resolutions: list(resolutionKind),
    handlingFee: minor,
    advanceReplacement: z.boolean(),
  }),
)

export const policy = component(
  'Policy',
  z.strictObject({
    version: count,
    inForceFrom: instant,
    merchant: z.strictObject({
      name: words('Technostok'),
      address: list(z.string()),
      contactEmail: z.string(),
      loyaltyUrl: z.string().nullable(),
      mediator: z.strictObject({ name: z.string(), address: z.string(), url: z.string() }),
    }),
    delays: z.strictObject({ returnByDays: days, detailsDays: days, objectionDays: days, reminderDaysBefore: list(days).optional() }),
    promises: list(
      z.strictObject({
        kind: z.enum(['review', 'reply', 'escalation', 'inspection', 'refund']),
        hours: z
          .number()
          .nullable()
          .meta({ description: 'Null where the promise is counted in days', examples: [24] }),
        days: days.nullable(),
        working: z.boolean().meta({ description: 'Whether the hours count in a business calendar only' }),
      }),
    ),
    clauses: list(
      z.strictObject({
        id: words('A4'),
        text: words('La demande est faite au plus tard dans les 14 jours calendaires qui suivent la livraison.'),
        ours: z.boolean(),
      }),
    ),
    articles: list(z.strictObject({ id: words('L221-18'), text: z.string() })),
    types: list(publishedType),
    tiers: list(z.strictObject({ key: words('gold'), label: words('Or'), example: z.boolean(), types: list(publishedType) })),
  }),
  'The published policy in force, in the reader’s language',
)
