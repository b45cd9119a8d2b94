import { z } from 'zod'
import { waysToAsk } from '#domain/actor.ts'
import { MOST_FILES } from '#domain/file/limits.ts'
import { parseRmaNumber } from '#domain/return/rma-number.ts'
import { isRefusal } from '#domain/refusal.ts'
import { conditions, dispositions, grades, safetyQuestions, seals } from '#domain/return/rma.ts'

/** Fields that several commands share. Texts are bounded, ids are UUIDs, numbers forgive case, spaces and missing dashes. */

export const rmaNumber = z
  .string()
  .max(60)
  .transform((text) => {
    const parsed = parseRmaNumber(text)
    return isRefusal(parsed) ? text.trim().slice(0, 60) : parsed.number
  })

export const id = z.uuid()
const ids = z.array(id).max(1000)
export const someIds = ids.min(1)
/** A name, a subject: one line, so that what is typed forges no other line of a statement, a mail or a list. */
export const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .transform((text) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim())
    .pipe(z.string().min(1))
export const message = z.string().trim().max(5000)
export const reason = z.string().trim().min(1).max(2000)
/** Why a decision departs from the policy, answers an exception or goes against precedents: for colleagues, in the history. */
export const why = reason.nullable().default(null)
export const clause = z.string().trim().min(1).max(20)
/** A name out of the policy or the domain. No word of a person has this shape: codes stand in events (invariant 6). */
export const code = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_-]{1,60}$/)
export const fileIds = z.array(id).max(MOST_FILES).default([])
export const minorUnits = z.int().min(1).max(Number.MAX_SAFE_INTEGER)
export const carrier = z.string().trim().min(1).max(60).nullable().default(null)
export const tracking = z.string().trim().min(1).max(100).nullable().default(null)
export const seal = z.enum(seals)
export const condition = z.enum(conditions)
export const grade = z.enum(grades)
export const disposition = z.enum(dispositions)
export const safety = z.partialRecord(z.enum(safetyQuestions), z.enum(['yes', 'no', 'dont_know']))
export const resolutionKind = z.enum(['refund', 'credit', 'replacement', 'exchange', 'repair'])

/** The terms of a commercial settlement (B4). */
export const settlement = z.strictObject({
  kind: z.enum(['discount', 'credit']),
  amount: minorUnits,
  goods: z.enum(['kept', 'come_back', 'besides']),
})
/** The one that goes with a verdict. */
export const gesture = settlement.nullable().default(null)

/** A line as an agent decides it: these units refused, each with its ground, the others approved; exceptions answered per clause. */
export const lineDecision = z.strictObject({
  lineId: id,
  rejected: z
    .array(z.strictObject({ unitId: id, clause: clause.nullable().default(null), reason: code.nullable().default(null) }))
    .max(1000)
    .default([]),
  exceptions: z
    .array(z.strictObject({ clause, granted: z.boolean() }))
    .max(10)
    .default([]),
})

/** The same, not sent yet: some units may still be open. */
export const draftDecision = lineDecision.extend({ open: ids.default([]) })

/** Colleagues whom a note names: they are told. */
export const mentions = z.array(id).max(20).default([])

/** As many cases as are done with at once, with commas between them. */
export const MOST_AT_ONCE = 200
export const someNumbers = z
  .string()
  .max(6000)
  .transform((text) => text.split(','))
  .pipe(z.array(rmaNumber).min(1).max(MOST_AT_ONCE))

/** The customer asked for it, and somebody of customer service does it: it is the customer's act, on record as done by them. */
export const onBehalf = z
  .union([z.boolean(), z.enum(waysToAsk)])
  .default(false)
  .meta({ description: 'Customer service does it at the customer’s request: true, or how they asked for it' })
