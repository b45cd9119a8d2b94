import { z } from 'zod'
import { boxKinds } from '#domain/policy/boxes.ts'
import { noticeKinds } from '#domain/policy/notices.ts'
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
    defective: z.boolean(),
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

const dated = {
  version: count,
  inForceFrom: instant,
  inForceUntil: instant.nullable().meta({ description: 'Where the next version begins; null for the last' }),
  standing: z.enum(['in_force', 'past', 'coming']),
}
const versioned = {
  ...dated,
  inForce: count.meta({ description: 'The version in force now' }),
  versions: count.meta({ description: 'How many versions there are' }),
}

export const policyVersions = list(component('PolicyVersion', z.strictObject(dated), 'A version of the policy and its time'))

export const notices = component(
  'Notices',
  z.strictObject({ items: list(z.strictObject({ kind: z.enum(noticeKinds), paragraphs: list(z.string()) })) }),
  'What the site says of itself: legal notice, personal data, accessibility',
)

export const ledger = component(
  'PolicyLedger',
  z.strictObject({
    ...versioned,
    entries: list(
      z.strictObject({
        sentence: z.string().nullable().meta({ description: 'Word for word; null where the merchant’s text is silent' }),
        clauses: list(words('A4')),
        settings: list(
          z.strictObject({ path: words('requestTypes.convenience.windowDays'), value: words('14').meta({ description: 'As JSON' }) }),
        ),
        reading: z.string(),
        rejected: list(z.strictObject({ reading: z.string(), why: z.string() })),
      }),
    ),
  }),
  'How each sentence of the merchant’s own text is read',
)

export const policy = component(
  'Policy',
  z.strictObject({
    ...versioned,
    merchant: z.strictObject({
      name: words('Technostok'),
      address: list(z.string()),
      contactEmail: z.string(),
      phone: z.string().optional(),
      loyaltyUrl: z.string().nullable(),
      mediator: z.strictObject({ name: z.string(), address: z.string(), url: z.string() }),
    }),
    delays: z.strictObject({
      returnByDays: days,
      detailsDays: days,
      objectionDays: days,
      reminderDaysBefore: list(days).optional(),
      quietDays: days.optional(),
      parcelKeptDays: days.optional(),
    }),
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
    boxes: list(z.strictObject({ kind: z.enum(boxKinds), paragraphs: list(z.string()) })),
    types: list(publishedType),
    tiers: list(z.strictObject({ key: words('gold'), label: words('Or'), example: z.boolean(), types: list(publishedType) })),
  }),
  'A published policy, in the reader’s language',
)
