import { Temporal } from 'temporal-polyfill'
import { refuse, type Refusal } from '../refusal.ts'
import type { Instant } from '../time/instant.ts'
import { dayOf, dayStart, localDate } from '../time/zone.ts'

/**
 * What is kept of people, and for how many months after the last that became of it: between `least`, while a claim may still come, and `most`, from
 * which on nobody may claim anything (facts.md 1.7). `usual` holds until it is set; null keeps without an end. History, amounts and dates hold no name and
 * stand for good (invariant 6): accounts are kept ten years and more (L123-22 of the commercial code).
 */
export const retentionClasses = {
  /** Messages, notes and reasons. The legal guarantee is two years (L217-3 of the consumer code), so are hidden defects; what is owed by contract five (2224 of the civil code). */
  words: { least: 24, most: 60, usual: null },
  /** Photos and documents: the same. */
  evidence: { least: 24, most: 60, usual: null },
  /** Names, e-mail and postal addresses: two years of guarantee and one to turn to the mediator (L612-2); at most as long as invoices (ten years). */
  addresses: { least: 36, most: 120, usual: null },
  /** Statements of withdrawal: five years may be claimed of them. */
  statements: { least: 60, most: 120, usual: 60 },
} as const

export type RetentionClass = keyof typeof retentionClasses
export const retentionNames = Object.keys(retentionClasses) as RetentionClass[]

/** Months by class; null keeps without an end. */
export type Periods = Readonly<Record<RetentionClass, number | null>>

export const usualPeriods: Periods = {
  words: retentionClasses.words.usual,
  evidence: retentionClasses.evidence.usual,
  addresses: retentionClasses.addresses.usual,
  statements: retentionClasses.statements.usual,
}

/** Why these periods cannot be: shorter or longer than a rule allows, no end where there was one, or names that go before what they said. */
export function periodsRefused(periods: Periods): Refusal | undefined {
  for (const name of retentionNames) {
    const { least, most, usual } = retentionClasses[name]
    const months = periods[name]
    if (months === null && usual !== null) return refuse('invalid', 'retention_needed', { class: name, most }, name)
    if (months !== null && months < least) return refuse('invalid', 'retention_too_short', { class: name, least }, name)
    if (months !== null && months > most) return refuse('invalid', 'retention_too_long', { class: name, most }, name)
  }
  const { addresses } = periods
  const longer = addresses === null ? undefined : (['words', 'evidence'] as const).find((name) => (periods[name] ?? Infinity) > addresses)
  return longer && refuse('invalid', 'retention_names_first', { class: longer }, 'addresses')
}

/** Before which instant a case must have had its last: whole local days, so that the day itself is kept. */
export function endOf(months: number, { now, zone }: { now: Instant; zone: string }): Instant {
  const day = Temporal.PlainDate.from(localDate(now, zone)).subtract({ months }).toString()
  return new Date(dayStart(zone, dayOf(day))).toISOString()
}
