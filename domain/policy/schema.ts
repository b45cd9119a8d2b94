import { z } from 'zod'
import { calendarSchema, zoneSchema } from '#domain/calendar/calendar.ts'
import { holidaysSchema } from '#domain/calendar/holidays.ts'
import { clockRuleSchema } from '#domain/clock/clock.ts'
import { isLawful, statutoryKeys } from './law.ts'
import { crossReferences } from './cross-references.ts'
import { ledgerIssues } from './ledger.ts'

/**
 * A merchant's return policy as one document, in configuration terms. Strict: what is not named here is refused, so that a typing
 * mistake is never a silent default. The statutory part can only be made more generous (law.ts).
 */

const text = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) })
/** A statement without these would not be one (D221-5). */
const statement = text.refine(
  (words) => [words.fr, words.en].every((one) => /\{name\}/.test(one) && /\{contract\}/.test(one) && /\{email\}/.test(one)),
  {
    error: 'must say {name}, {contract} and {email}',
  },
)
const code = z.string().regex(/^[a-z][a-z_0-9]{0,59}$/, 'lower case letters, digits and _')
const clauseId = z.string().regex(/^[A-Z]\d{1,2}$/, 'a letter and a number such as A4')
const minor = z.int().min(0)
const payer = z.enum(['merchant', 'customer'])

const profileSchema = z.enum(['*', 'account', 'retail'])
const outcome = z.enum(['accept', 'review', 'block'])
const resolution = z.enum(['refund', 'credit', 'replacement', 'exchange', 'repair'])

/** The checks of a commercial request type; each names the clause that it reads. */
const checkCodes = ['profile', 'window', 'condition', 'entitlement', 'quantity', 'serial', 'safety'] as const
export type CheckCode = (typeof checkCodes)[number]

const requestTypeSchema = z.strictObject({
  label: text,
  /** Where rows are narrow; the label, where the document says none. */
  short: text.optional(),
  description: text,
  /** Goods come back as defective: they are never proposed for the shelf. */
  defective: z.boolean(),
  /** Who may ask: every kind of customer, or some. */
  profiles: z.array(profileSchema).min(1),
  /** Calendar days after delivery, delivery day not counted; null is no limit. */
  windowDays: z.int().min(1).max(3650).nullable(),
  /** Counted from the line's own delivery or from the order's last parcel. */
  windowFrom: z.enum(['line', 'order_last']),
  rollToWorkingDay: z.boolean(),
  conditions: z.strictObject({ never_used: outcome, tested_no_marks: outcome, marks_of_use: outcome, damaged: outcome }),
  /** `order_line`: only lines sold with this warranty. */
  entitlement: z.enum(['none', 'order_line']),
  labelPayer: payer,
  /** The first is the default. */
  resolutions: z.array(resolution).min(1),
  /** A replacement is owed at approval, before the goods are back. */
  advanceReplacement: z.boolean(),
  handlingFee: minor,
  autoApprove: z.boolean(),
  clauses: z.strictObject(Object.fromEntries(checkCodes.map((check) => [check, clauseId])) as Record<CheckCode, typeof clauseId>),
})

const tierSchema = z.strictObject({
  label: text,
  /** Shown as an example, not as the merchant's own. */
  example: z.boolean(),
  overrides: z.record(code, requestTypeSchema.omit({ label: true, short: true, description: true, clauses: true }).partial()),
})

const reasonSchema = z.strictObject({
  label: text,
  /** The request types that it belongs to. */
  types: z.array(code).min(1),
  /** What must come with it: a photo, or nothing more than what is useful (D1). */
  evidence: z.enum(['none', 'photo']),
  /** A « don't know » on the battery stops an automatic label (facts.md 6.5). */
  batteryFault: z.boolean().optional(),
  /** Calls the goods defective whatever the type says. */
  fault: z.boolean().optional(),
  /** The merchant's label whatever the type says: what breaks on the way is the seller's risk (facts.md 1.5). */
  damagedInTransport: z.boolean().optional(),
})

/** How the serial numbers of some products are written, so that a slip is seen as it is typed (facts.md 3.4). */
const serialFormatSchema = z.strictObject({
  /** The products whose SKU begins so; the longest beginning counts. */
  sku: z.string().min(1).max(60),
  form: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('imei') }),
    z.strictObject({ kind: z.literal('characters'), count: z.int().min(1).max(60), digitsOnly: z.boolean() }),
  ]),
})

const clauseSchema = z.strictObject({
  text,
  /** The sentence of the published text, word for word. */
  source: z.string().optional(),
  /** Not in the published text: a default of ours. */
  ours: z.boolean().optional(),
})

/** One sentence of the merchant's own text beside what reads it: how it was understood, and how it was not. */
const ledgerEntrySchema = z.strictObject({
  /** Word for word; null where the text is silent and the settings are ours. */
  sentence: z.string().min(1).nullable(),
  clauses: z.array(clauseId),
  /** Dotted paths in this document. */
  settings: z.array(z.string().min(1)),
  reading: text,
  rejected: z.array(z.strictObject({ reading: text, why: text })).optional(),
})

const paragraphs = z.strictObject({ fr: z.array(z.string().min(1)).min(1), en: z.array(z.string().min(1)).min(1) }).optional()

export const policySchema = z
  .strictObject({
    id: code,
    version: z.int().min(1),
    inForceFrom: z.iso.datetime().transform((text) => new Date(text).toISOString()),
    merchant: z.strictObject({
      name: z.string().min(1),
      address: z.array(z.string().min(1)).min(2),
      contactEmail: z.email(),
      /** The guarantor's, which a commercial guarantee names (L217-22). */
      phone: z.string().min(6).optional(),
      loyaltyUrl: z.url().nullable(),
      mediator: z.strictObject({ name: z.string().min(1), address: z.string().min(1), url: z.url() }),
    }),
    zone: zoneSchema,
    holidays: holidaysSchema,
    calendars: z.record(code, calendarSchema),
    clocks: z.strictObject({
      review: clockRuleSchema,
      reply: clockRuleSchema,
      escalation: clockRuleSchema,
      inspection: clockRuleSchema,
      refund: clockRuleSchema,
      /** From a parcel without a return until it has one; versions of before it was a setting say nothing of it (parcel-delays.ts). */
      unassigned_parcel: clockRuleSchema.optional(),
    }),
    reviewAfterDetails: z.enum(['restart', 'resume']),
    /** Calendar days (E1: the published text is silent). */
    delays: z.strictObject({
      returnByDays: z.int().min(1),
      detailsDays: z.int().min(1),
      objectionDays: z.int().min(1),
      reminderDaysBefore: z.array(z.int().min(1)),
      /** An answered conversation in which nobody writes for so many calendar days is closed; versions of before it was a setting say nothing of it (quiet-days.ts). */
      quietDays: z.int().min(1).optional(),
      /** Goods of an unknown owner are kept for so many calendar days before anybody disposes of them; likewise (parcel-delays.ts). */
      parcelKeptDays: z.int().min(1).optional(),
    }),
    shipBackPayer: payer,
    judgedUnder: z.enum(['order_date', 'submission_date']),
    /** Minor units of the merchant's currency; null is no limit. */
    settlementLimits: z.strictObject({ support: minor.nullable(), manager: minor.nullable() }),
    /** What the dashboard measures by: the share of promises to be kept, basis points, what a return label costs, minor units, and how many days a parcel usually takes. */
    aims: z
      .strictObject({ promisesKept: z.int().min(0).max(10_000), labelCost: minor, transitDays: z.int().min(1).max(90) })
      .partial()
      .optional(),
    requestTypes: z.record(code, requestTypeSchema),
    tiers: z.record(code, tierSchema),
    reasons: z.record(code, reasonSchema),
    clauses: z.record(clauseId, clauseSchema),
    /** None: any number is taken as it is typed. One that the shop sold is right however it is written. */
    serialFormats: z.array(serialFormatSchema).optional(),
    /** The ambiguity ledger: every sentence of the original, in its order, then what it is silent about. */
    ledger: z.array(ledgerEntrySchema).optional(),
    /** The boxes that the law wants (annex to D211-2; D217-2, D217-3), where the merchant's differ from the defaults of boxes.ts. */
    boxes: z.strictObject({ legal_conformity: paragraphs, commercial_guarantee: paragraphs }).optional(),
    /** What the site says of itself, where the merchant's words differ from the defaults of notices.ts. */
    notices: z.strictObject({ legal: paragraphs, data: paragraphs, accessibility: paragraphs }).optional(),
    statutory: z.strictObject({
      withdrawal: z.strictObject({
        days: z.int(),
        labelPayer: payer,
        /** Legal interest, basis points a year, for the surcharge of a late refund (L242-4): decreed every half-year. */
        interestRate: z.int().min(0).max(10_000).optional(),
        /** What the function of withdrawal says, where not the law's own words (L221-21): the two buttons, and the statement as it is recorded. */
        texts: z.strictObject({ open: text, confirm: text, whole: statement, part: statement }).partial().optional(),
      }),
      legal_conformity: z.strictObject({ months: z.int() }),
    }),
  })
  .superRefine((policy, context) => {
    for (const { path, message } of [...crossReferences(policy, statutoryKeys), ...ledgerIssues(policy), ...isLawful(policy.statutory)])
      context.addIssue({ code: 'custom', path: [...path], message })
  })

export type Policy = z.infer<typeof policySchema>
export type Reason = Policy['reasons'][string]
export type RequestType = Policy['requestTypes'][string]
export type Locale = 'fr' | 'en'
